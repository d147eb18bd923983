select null where false
