/* rdv-filter-panel.c: see rdv-filter-panel.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-filter-panel.h"

#include <glib/gi18n-lib.h>

#include "rdv-filter-dates.h"
#include "rdv-filter-section.h"
#include "rdv-focus.h"
#include "rdv-text.h"
#include "rdv-tooltip.h"

#define MOST_IMPORTANT 5

struct _RdvFilterPanel
{
  GtkWidget parent_instance;
  RdvFind *find;
  gboolean is_counting;
  gboolean is_stale; /* what is being counted is of an earlier state */
  gboolean is_updating;
  guint n_hidden_lanes;

  GtkWidget *box;
  GtkWidget *count;
  GtkWidget *sections[RDV_N_CHOICE_FACETS];
  GtkWidget *importance;
  GtkWidget *importance_words;
};

G_DEFINE_FINAL_TYPE (RdvFilterPanel, rdv_filter_panel, GTK_TYPE_WIDGET)

static void count_again (RdvFilterPanel *self);

/* What the counting thread gets. */
typedef struct
{
  RdvDocument *document;
  RdvFilter *filter;
  RdvBitset *within; /* or NULL */
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->document);
  rdv_filter_free (job->filter);
  g_clear_pointer (&job->within, rdv_bitset_free);
  g_free (job);
}

static void
count_facets (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;

  g_task_return_pointer (task, rdv_facets_new (job->document, job->filter, job->within), (GDestroyNotify) rdv_facets_free);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdvFilterPanel *self = RDV_FILTER_PANEL (source);
  g_autoptr (RdvFacets) facets = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_counting = FALSE;
  /* Closed meanwhile. */
  if (self->find == NULL)
    return;
  if (self->is_stale)
    {
      count_again (self);
      return;
    }
  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    {
      guint n;
      const RdvFacetChoice *choices = rdv_facets_get_choices (facets, facet, &n);

      rdv_filter_section_set_choices (RDV_FILTER_SECTION (self->sections[facet]), choices, n);
    }
}

static void
count_again (RdvFilterPanel *self)
{
  const RdvBitset *matches = rdv_find_get_matches (self->find);
  g_autoptr (GTask) task = NULL;
  Job *job;

  self->is_stale = self->is_counting;
  if (self->is_counting || rdv_find_get_document (self->find) == NULL)
    return;
  job = g_new0 (Job, 1);
  job->document = g_object_ref (rdv_find_get_document (self->find));
  job->filter = rdv_filter_copy (rdv_find_get_filter (self->find));
  job->within = matches != NULL ? rdv_bitset_copy (matches) : NULL;
  self->is_counting = TRUE;
  task = g_task_new (self, NULL, on_counted, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, count_facets);
}

static void
update_count (RdvFilterPanel *self)
{
  RdvDocument *document = rdv_find_get_document (self->find);
  guint n_events = document != NULL ? rdv_document_get_n_events (document) : 0;
  guint n = rdv_find_get_n_visible (self->find);
  g_autofree char *words = NULL;

  if (n == n_events)
    words = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  else
    words = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", n_events), n, n_events);
  gtk_label_set_text (GTK_LABEL (self->count), words);
}

static void
update_importance (RdvFilterPanel *self)
{
  guint least = rdv_filter_get_importance (rdv_find_get_filter (self->find));
  g_autofree char *words = NULL;

  if (least <= 1)
    words = g_strdup (_ ("All events"));
  else if (least >= MOST_IMPORTANT)
    words = g_strdup (_ ("Only what everybody should know"));
  else
    /* TRANSLATORS: how important events have to be, from 1 to 5. */
    words = g_strdup_printf (_ ("%u and more"), least);
  self->is_updating = TRUE;
  gtk_range_set_value (GTK_RANGE (self->importance), least);
  self->is_updating = FALSE;
  gtk_label_set_text (GTK_LABEL (self->importance_words), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->importance), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
on_filter_changed (RdvFilterPanel *self)
{
  update_importance (self);
  count_again (self);
}

static void
on_found (RdvFilterPanel *self)
{
  update_count (self);
  count_again (self);
}

static void
on_importance_changed (RdvFilterPanel *self)
{
  g_autoptr (RdvFilter) filter = NULL;

  if (self->is_updating)
    return;
  filter = rdv_filter_copy (rdv_find_get_filter (self->find));
  rdv_filter_set_importance (filter, (guint) (gtk_range_get_value (GTK_RANGE (self->importance)) + 0.5));
  rdv_find_set_filter (self->find, filter);
}

static gboolean
rdv_filter_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (RDV_FILTER_PANEL (widget)->box, GTK_DIR_TAB_FORWARD);
}

static void
rdv_filter_panel_dispose (GObject *object)
{
  RdvFilterPanel *self = RDV_FILTER_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->find);
  G_OBJECT_CLASS (rdv_filter_panel_parent_class)->dispose (object);
}

static void
rdv_filter_panel_class_init (RdvFilterPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_filter_panel_dispose;
  widget_class->grab_focus = rdv_filter_panel_grab_focus;
  widget_class->focus = rdv_focus_move;
  gtk_widget_class_set_css_name (widget_class, "filterpanel");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_bar (RdvFilterPanel *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = rdv_text_new_heading (_ ("Filter"), 1, "panel-title");
  GtkWidget *clear = gtk_button_new_with_label (_ ("Clear All"));
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  /* A screen reader tells a status when it changes. */
  self->count = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_widget_add_css_class (self->count, "note");
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), self->count);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "win.clear-filters");
  rdv_tooltip_set (clear, _ ("Remove All Filters (Ctrl+Shift+X)"));
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "win.filter");
  rdv_tooltip_set (close, _ ("Close the Filter (Ctrl+Shift+F)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close the Filter"), -1);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), words);
  gtk_box_append (GTK_BOX (bar), clear);
  gtk_box_append (GTK_BOX (bar), close);
  gtk_widget_add_css_class (bar, "panel-bar");
  return bar;
}

static GtkWidget *
new_part (const char *heading, GtkWidget *content)
{
  GtkWidget *expander = gtk_expander_new (heading);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  gtk_expander_set_child (GTK_EXPANDER (expander), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_widget_add_css_class (expander, "filter-part");
  return expander;
}

static GtkWidget *
new_importance (RdvFilterPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->importance = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 1, MOST_IMPORTANT, 1);
  gtk_range_set_round_digits (GTK_RANGE (self->importance), 0);
  for (guint i = 1; i <= MOST_IMPORTANT; i++)
    gtk_scale_add_mark (GTK_SCALE (self->importance), i, GTK_POS_BOTTOM, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->importance), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Least Importance"), -1);
  g_signal_connect_object (self->importance, "value-changed", G_CALLBACK (on_importance_changed), self, G_CONNECT_SWAPPED);
  self->importance_words = rdv_text_new ("", "note");
  gtk_box_append (GTK_BOX (box), self->importance);
  gtk_box_append (GTK_BOX (box), self->importance_words);
  return box;
}

static GtkWidget *
new_parts (RdvFilterPanel *self)
{
  static const RdvFacet order[] = { RDV_FACET_STATUS, RDV_FACET_LANE, RDV_FACET_CATEGORY, RDV_FACET_KIND, RDV_FACET_AGENCY };
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (parts, "filter-parts");
  gtk_box_append (GTK_BOX (parts), new_part (C_ ("facet", "Dates"), rdv_filter_dates_new (self->find)));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      self->sections[order[i]] = rdv_filter_section_new (self->find, order[i]);
      gtk_box_append (GTK_BOX (parts), self->sections[order[i]]);
    }
  gtk_box_append (GTK_BOX (parts), new_part (C_ ("facet", "Importance"), new_importance (self)));
  return parts;
}

static void
rdv_filter_panel_init (RdvFilterPanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), new_bar (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
rdv_filter_panel_new (RdvFind *find)
{
  RdvFilterPanel *self;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_return_val_if_fail (RDV_IS_FIND (find), NULL);

  self = g_object_new (RDV_TYPE_FILTER_PANEL, NULL);
  self->find = g_object_ref (find);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), new_parts (self));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Filter"), -1);
  g_signal_connect_object (find, "filter-changed", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find, "changed", G_CALLBACK (on_found), self, G_CONNECT_SWAPPED);
  update_importance (self);
  on_found (self);
  return GTK_WIDGET (self);
}

void
rdv_filter_panel_set_n_hidden_lanes (RdvFilterPanel *self, guint n)
{
  g_autofree char *note = NULL;

  g_return_if_fail (RDV_IS_FILTER_PANEL (self));

  if (self->n_hidden_lanes == n)
    return;
  self->n_hidden_lanes = n;
  if (n > 0)
    note = g_strdup_printf (ngettext ("%u lane is hidden on the timeline. Its events are in the list all the same.",
                                      "%u lanes are hidden on the timeline. Their events are in the list all the same.", n),
                            n);
  rdv_filter_section_set_note (RDV_FILTER_SECTION (self->sections[RDV_FACET_LANE]), note, _ ("Show All Lanes"),
                               "win.lanes-show-all");
}

gboolean
rdv_filter_panel_get_busy (RdvFilterPanel *self)
{
  g_return_val_if_fail (RDV_IS_FILTER_PANEL (self), FALSE);

  return self->is_counting || rdv_find_is_busy (self->find);
}
