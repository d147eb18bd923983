// OpenSSL's libcrypto: SHA-256 and HMAC. Debian package: libssl-dev.
#ifndef OMKOST_CLIBCRYPTO_SHIM_H
#define OMKOST_CLIBCRYPTO_SHIM_H
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#endif
