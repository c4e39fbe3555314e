/* rdv-text.c: see rdv-text.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text.h"

static GtkWidget *
new_label (GtkAccessibleRole role, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
rdv_text_new (const char *text, const char *css_class)
{
  return new_label (GTK_ACCESSIBLE_ROLE_LABEL, text, css_class);
}

GtkWidget *
rdv_text_new_selectable (const char *text, const char *css_class)
{
  GtkWidget *label = rdv_text_new (text, css_class);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

GtkWidget *
rdv_text_new_heading (const char *text, int level, const char *css_class)
{
  GtkWidget *label = new_label (GTK_ACCESSIBLE_ROLE_HEADING, text, css_class);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}
