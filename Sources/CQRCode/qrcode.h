// QR codes: the header of libqrencode.
#include <qrencode.h>
