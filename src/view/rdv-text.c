/* rdv-text.c: see rdv-text.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text.h"

/* Narrower, in letters, no text has to become. Without a bound GTK finds the least width by breaking a text after each
 * letter, which costs more than all its other layouts together; the longer the text, the more a wide bound saves. */
#define LEAST_CHARS      8
#define LEAST_CHARS_READ 20

static GtkWidget *
new_label (GtkAccessibleRole role, const char *text, const char *css_class, int least_chars)
{
  int n_chars = (int)MIN (g_utf8_strlen (text, -1), least_chars);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "wrap", TRUE, "wrap-mode",
                    PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "width-chars", n_chars, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_selectable (GtkAccessibleRole role, const char *text, const char *css_class, int least_chars)
{
  GtkWidget *label = new_label (role, text, css_class, least_chars);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

GtkWidget *
rdv_text_new (const char *text, const char *css_class)
{
  return new_label (GTK_ACCESSIBLE_ROLE_LABEL, text, css_class, LEAST_CHARS);
}

GtkWidget *
rdv_text_new_selectable (const char *text, const char *css_class)
{
  return new_selectable (GTK_ACCESSIBLE_ROLE_LABEL, text, css_class, LEAST_CHARS_READ);
}

GtkWidget *
rdv_text_new_heading (const char *text, int level, const char *css_class)
{
  GtkWidget *label = new_selectable (GTK_ACCESSIBLE_ROLE_HEADING, text, css_class, LEAST_CHARS);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}
