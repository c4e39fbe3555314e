/* rdv-tooltip.c: see rdv-tooltip.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-tooltip.h"

void
rdv_tooltip_set (GtkWidget *widget, const char *text)
{
  gboolean is_spared = gtk_widget_get_visible (widget) && !gtk_widget_get_mapped (widget);

  if (is_spared)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (is_spared)
    gtk_widget_set_visible (widget, TRUE);
}

void
rdv_tooltip_set_as_name (GtkWidget *widget, const char *text)
{
  rdv_tooltip_set (widget, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
