// libxlsxwriter, which writes workbooks. Debian package: libxlsxwriter-dev.
#ifndef OMKOST_CXLSXWRITER_SHIM_H
#define OMKOST_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
