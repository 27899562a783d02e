/* Zip archives by libzip. */
#include <zip.h>
