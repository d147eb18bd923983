// PostgreSQL's C client library. Debian package: libpq-dev.
#ifndef OMKOST_CLIBPQ_SHIM_H
#define OMKOST_CLIBPQ_SHIM_H
#include <libpq-fe.h>
#include <sys/prctl.h>
#include <sys/resource.h>

// Swift cannot call prctl, which takes a variable number of arguments. 0 when both are done.
static inline int omkost_forbid_memory_dumps(void) {
    struct rlimit none = {0, 0};
    return setrlimit(RLIMIT_CORE, &none) | prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
#endif
