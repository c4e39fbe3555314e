/* rdv-filter-bar.c: see rdv-filter-bar.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "rdv-filter-words.h"
#include "rdv-text.h"

struct _RdvFilterBar
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *label;
  RdvFind *find;
  GSignalGroup *find_signals;
};

G_DEFINE_FINAL_TYPE (RdvFilterBar, rdv_filter_bar, GTK_TYPE_WIDGET)

/* A window must be there at once: what is in the bar is made when there is a filter. */
static void
create_parts (RdvFilterBar *self)
{
  GtkWidget *clear = gtk_button_new_with_label (_ ("Clear Filters"));

  self->label = rdv_text_new ("", NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_valign (self->label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "win.clear-filters");
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (self->box), clear);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
update (RdvFilterBar *self)
{
  RdvDocument *document = rdv_find_get_document (self->find);
  gboolean is_on = document != NULL && !rdv_filter_is_empty (rdv_find_get_filter (self->find));

  if (is_on)
    {
      g_autofree char *words = rdv_filter_dup_words (rdv_find_get_filter (self->find), document);
      guint n = rdv_document_get_n_events (document);
      g_autofree char *count = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", n),
                                                rdv_find_get_n_visible (self->find), n);
      /* TRANSLATORS: over the timeline while a filter is on: "37 of 412 events", then what the filter asks
       * for. */
      g_autofree char *text = g_strdup_printf (_ ("Only %s: %s"), count, words);

      if (self->box == NULL)
        create_parts (self);
      gtk_label_set_text (GTK_LABEL (self->label), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), is_on);
}

static void
rdv_filter_bar_dispose (GObject *object)
{
  RdvFilterBar *self = RDV_FILTER_BAR (object);

  g_clear_object (&self->find_signals);
  g_clear_object (&self->find);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_filter_bar_parent_class)->dispose (object);
}

static void
rdv_filter_bar_class_init (RdvFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_filter_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
rdv_filter_bar_init (RdvFilterBar *self)
{
  self->find_signals = g_signal_group_new (RDV_TYPE_FIND);
  g_signal_group_connect_swapped (self->find_signals, "changed", G_CALLBACK (update), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
rdv_filter_bar_new (void)
{
  return g_object_new (RDV_TYPE_FILTER_BAR, NULL);
}

void
rdv_filter_bar_set_find (RdvFilterBar *self, RdvFind *find)
{
  g_return_if_fail (RDV_IS_FILTER_BAR (self));
  g_return_if_fail (RDV_IS_FIND (find));

  if (!g_set_object (&self->find, find))
    return;
  g_signal_group_set_target (self->find_signals, find);
  update (self);
}
