/* rdv-copy-news.c: see rdv-copy-news.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-copy-news.h"

#include <glib/gi18n-lib.h>

void
rdv_copy_news_tell (GtkWidget *widget, const char *text)
{
  gtk_widget_activate_action (widget, "win.tell", "s", text);
}

void
rdv_copy_news_tell_citations (GtkWidget *widget, guint n)
{
  g_autofree char *text = NULL;

  if (n > 1)
    text = g_strdup_printf (ngettext ("%u citation was copied.", "%u citations were copied.", n), n);
  rdv_copy_news_tell (widget, text != NULL ? text : _ ("The citation was copied."));
}
