/* rdv-date-style.h: how dates are written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RDV_DATE_STYLE_LONG,  /* 17 July 1975 */
  RDV_DATE_STYLE_SHORT, /* 17 Jul 1975 */
  RDV_DATE_STYLE_ISO,   /* 1975-07-17 (ISO 8601); outside of the years 1 to 9999, where that has no common reading, as in the long one */
} RdvDateStyle;

/* "long", "short" or "iso". */
gboolean rdv_date_style_from_nick (const char *nick, RdvDateStyle *style);

/* The style of all date words that this thread makes from now on. It is a matter of who reads, as the language is, not of a document: the thread of
 * the windows follows the person's choice, and threads that write files keep the long one, in which every thread begins. */
void rdv_date_style_set (RdvDateStyle style);
RdvDateStyle rdv_date_style_get (void);

G_END_DECLS
