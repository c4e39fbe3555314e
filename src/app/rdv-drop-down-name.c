/* rdv-drop-down-name.c: see rdv-drop-down-name.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-drop-down-name.h"

#include <glib/gi18n-lib.h>

static void
update (GtkWidget *control, GParamSpec *pspec, const char *name)
{
  GtkWidget *button = gtk_widget_get_first_child (control);
  gpointer chosen = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (control));
  g_autofree char *words = NULL;

  if (chosen == NULL)
    words = g_strdup (name);
  else
    /* TRANSLATORS: what a screen reader says of a choice: its name, and what is chosen. */
    words = g_strdup_printf (C_ ("choice", "%s: %s"), name, gtk_string_object_get_string (chosen));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
rdv_drop_down_set_name (GtkWidget *control, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (control));

  g_signal_connect_data (control, "notify::selected-item", G_CALLBACK (update), g_strdup (name), (GClosureNotify) (void (*) (void)) g_free,
                         0);
  update (control, NULL, name);
}
