// PostgreSQL's C client library. Debian package: libpq-dev.
#ifndef OMKOST_CLIBPQ_SHIM_H
#define OMKOST_CLIBPQ_SHIM_H
#include <libpq-fe.h>
#endif
