/* rdv-date-style.c: see rdv-date-style.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-date-style.h"

static const char *const nicks[] = {
  [RDV_DATE_STYLE_LONG] = "long",
  [RDV_DATE_STYLE_SHORT] = "short",
  [RDV_DATE_STYLE_ISO] = "iso",
};

/* One for each thread. */
static GPrivate present;

gboolean
rdv_date_style_from_nick (const char *nick, RdvDateStyle *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *style = i;
        return TRUE;
      }
  return FALSE;
}

void
rdv_date_style_set (RdvDateStyle style)
{
  g_private_set (&present, GUINT_TO_POINTER (style));
}

RdvDateStyle
rdv_date_style_get (void)
{
  return GPOINTER_TO_UINT (g_private_get (&present));
}
