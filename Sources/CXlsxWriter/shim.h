// libxlsxwriter, which writes workbooks. Debian package: libxlsxwriter-dev.
#ifndef OMKOST_CXLSXWRITER_SHIM_H
#define OMKOST_CXLSXWRITER_SHIM_H
#include <sys/mman.h>
#include <xlsxwriter.h>

#ifndef MFD_CLOEXEC
// Of Linux; the C library's header has it for GNU sources only.
int memfd_create(const char *name, unsigned int flags);
#endif

// A file in memory that no child process inherits; negative where there is none to be had.
static inline int omkost_memory_file(void) { return memfd_create("omkost", 1U); }
#endif
