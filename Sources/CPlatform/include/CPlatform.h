#ifndef CPLATFORM_H
#define CPLATFORM_H

/// Lets two paths change places in one step of the file system; 0 when done, else -1 with errno.
int platform_exchange(const char *one, const char *other);

#endif
