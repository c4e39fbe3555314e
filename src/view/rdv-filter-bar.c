/* rdv-filter-bar.c: see rdv-filter-bar.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "rdv-filter-words.h"
#include "rdv-tooltip.h"
#include "rdv-wrap-layout.h"
#include "rdv-text.h"

/* Characters of a chip. */
#define MAX_CHARS 48

struct _RdvFilterBar
{
  GtkWidget parent_instance;
  RdvFind *find;
  GSignalGroup *find_signals;
};

G_DEFINE_FINAL_TYPE (RdvFilterBar, rdv_filter_bar, GTK_TYPE_WIDGET)

static void
drop_chips (RdvFilterBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
rdv_filter_bar_dispose (GObject *object)
{
  RdvFilterBar *self = RDV_FILTER_BAR (object);

  drop_chips (self);
  g_clear_object (&self->find_signals);
  g_clear_object (&self->find);
  G_OBJECT_CLASS (rdv_filter_bar_parent_class)->dispose (object);
}

static void
remove_facet (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvFilterBar *self = RDV_FILTER_BAR (widget);
  g_autoptr (RdvFilter) filter = rdv_filter_copy (rdv_find_get_filter (self->find));
  GtkWidget *first;

  rdv_filter_clear_facet (filter, g_variant_get_uint32 (parameter));
  rdv_find_set_filter (self->find, filter);
  /* The chip that had the focus is gone. */
  first = gtk_widget_get_first_child (widget);
  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

static void
rdv_filter_bar_class_init (RdvFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_filter_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "filter-bar.remove", "u", remove_facet);
}

static GtkWidget *
new_chip (RdvFacet facet, const char *words)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *start = rdv_text_dup_start (words, RDV_TEXT_LONGEST_LINE);
  GtkWidget *label = gtk_label_new (start);
  GtkWidget *open = gtk_button_new ();
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* TRANSLATORS: %s is a condition of a filter, e.g. "Status: Planned". */
  g_autofree char *name = g_strdup_printf (_ ("Remove the filter “%s”"), words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_button_set_child (GTK_BUTTON (open), label);
  rdv_tooltip_set_as_name (open, words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.show-filter");
  rdv_tooltip_set_as_name (close, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (close), "u", (guint32) facet);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "filter-bar.remove");
  gtk_box_append (GTK_BOX (chip), open);
  gtk_box_append (GTK_BOX (chip), close);
  gtk_widget_add_css_class (chip, "linked");
  gtk_widget_add_css_class (chip, "filter-chip");
  return chip;
}

static void
update (RdvFilterBar *self)
{
  const RdvFilter *filter = rdv_find_get_filter (self->find);
  RdvDocument *document = rdv_find_get_document (self->find);
  gboolean is_on = document != NULL && !rdv_filter_is_empty (filter);
  GtkWidget *clear;

  drop_chips (self);
  gtk_widget_set_visible (GTK_WIDGET (self), is_on);
  if (!is_on)
    return;
  for (RdvFacet facet = 0; facet < RDV_N_FACETS; facet++)
    {
      g_autofree char *words = rdv_filter_dup_facet_words (filter, facet, document);

      if (words != NULL)
        gtk_widget_set_parent (new_chip (facet, words), GTK_WIDGET (self));
    }
  clear = gtk_button_new_with_label (_ ("Clear All"));
  rdv_tooltip_set (clear, _ ("Remove All Filters (Ctrl+Shift+X)"));
  gtk_widget_add_css_class (clear, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "win.clear-filters");
  gtk_widget_set_parent (clear, GTK_WIDGET (self));
}

static void
rdv_filter_bar_init (RdvFilterBar *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), rdv_wrap_layout_new (6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Filters in Force"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->find_signals = g_signal_group_new (RDV_TYPE_FIND);
  g_signal_group_connect_swapped (self->find_signals, "filter-changed", G_CALLBACK (update), self);
  /* Names of values are the document's. */
  g_signal_group_connect_swapped (self->find_signals, "visible-changed", G_CALLBACK (update), self);
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

void
rdv_filter_bar_say_anew (RdvFilterBar *self)
{
  g_return_if_fail (RDV_IS_FILTER_BAR (self));

  update (self);
}
