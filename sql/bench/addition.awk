# Every step-th posting of a fiscal year once more, under a number of its own.
BEGIN { FS = "," }
NR == 1 { print }
$3 == year && ++seen % step == 0 { print "added-" round "-" $0 }
