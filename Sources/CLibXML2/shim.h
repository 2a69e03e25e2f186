// Debian's libxml2 is built with ICU and shows it in its headers, where it would clash with the ICU
// of Swift's Foundation; nothing here needs it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
