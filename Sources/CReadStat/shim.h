// ReadStat, which writes the data files of Stata and SPSS. Debian package: libreadstat-dev.
#ifndef OMKOST_CREADSTAT_SHIM_H
#define OMKOST_CREADSTAT_SHIM_H
#include <readstat.h>
#endif
