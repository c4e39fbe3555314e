/* rdv-filter-section.c: see rdv-filter-section.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-filter-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-check-button.h"
#include "rdv-fold.h"
#include "rdv-text.h"

/* From so many values on there is a search. */
#define SEARCH_FROM 11
/* So many rows at most: all of a long list would take long to lay out, and nobody reads them. */
#define MAX_ROWS 40

static const char *const headings[] = {
  [RDV_FACET_LANE] = NC_ ("facet", "Lanes"),       [RDV_FACET_CATEGORY] = NC_ ("facet", "Categories"),
  [RDV_FACET_STATUS] = NC_ ("facet", "Status"),    [RDV_FACET_KIND] = NC_ ("facet", "Who or What Took Part"),
  [RDV_FACET_AGENCY] = NC_ ("facet", "Agencies"),
};

struct _RdvFilterSection
{
  GtkWidget parent_instance;
  RdvFind *find;
  RdvFacet facet;
  GArray *choices; /* RdvFacetChoice; its strings are owned */
  gboolean is_updating;

  GtkWidget *expander;
  GtkWidget *note_box;
  GtkWidget *search;
  GtkWidget *rows;
  GPtrArray *shown; /* the values of the rows, borrowed from the choices */
  GtkWidget *more;
  GtkWidget *invert;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (RdvFilterSection, rdv_filter_section, GTK_TYPE_WIDGET)

static const char *
get_heading (RdvFacet facet)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "facet", headings[facet]);
}

static void
clear_choice (gpointer data)
{
  RdvFacetChoice *choice = data;

  g_free ((char *) choice->value);
  g_free ((char *) choice->label);
}

static void
rdv_filter_section_dispose (GObject *object)
{
  RdvFilterSection *self = RDV_FILTER_SECTION (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->find);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_array_unref);
  G_OBJECT_CLASS (rdv_filter_section_parent_class)->dispose (object);
}

static void
rdv_filter_section_class_init (RdvFilterSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_filter_section_dispose;
  gtk_widget_class_set_css_name (widget_class, "filtersection");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static RdvFacetChoice *
get_choice (RdvFilterSection *self, guint i)
{
  return &g_array_index (self->choices, RdvFacetChoice, i);
}

static RdvFacetChoice *
find_choice (RdvFilterSection *self, const char *value)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (g_str_equal (get_choice (self, i)->value, value))
      return get_choice (self, i);
  return NULL;
}

static void
on_toggled (RdvFilterSection *self, GtkCheckButton *button)
{
  g_autoptr (RdvFilter) filter = NULL;

  if (self->is_updating)
    return;
  filter = rdv_filter_copy (rdv_find_get_filter (self->find));
  rdv_filter_set_chosen (filter, self->facet, g_object_get_data (G_OBJECT (button), "value"), gtk_check_button_get_active (button));
  rdv_find_set_filter (self->find, filter);
}

static void
on_invert_toggled (RdvFilterSection *self)
{
  g_autoptr (RdvFilter) filter = NULL;

  if (self->is_updating)
    return;
  filter = rdv_filter_copy (rdv_find_get_filter (self->find));
  rdv_filter_set_inverted (filter, self->facet, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->invert)));
  rdv_find_set_filter (self->find, filter);
}

static void
on_clear (RdvFilterSection *self)
{
  g_autoptr (RdvFilter) filter = rdv_filter_copy (rdv_find_get_filter (self->find));

  /* The button goes; the keyboard stays in the section. */
  gtk_widget_grab_focus (self->expander);
  rdv_filter_clear_facet (filter, self->facet);
  rdv_find_set_filter (self->find, filter);
}

/* An entry for searching keeps Escape for itself: first it empties the entry, then it means what it means elsewhere. */
static void
on_stop_search (RdvFilterSection *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.step-back", NULL);
}

static GtkWidget *
new_row (RdvFilterSection *self, const RdvFacetChoice *choice)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = rdv_check_button_new ();
  GtkWidget *label = rdv_text_new (choice->label, NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_add_css_class (count, "note");
  gtk_widget_add_css_class (count, "numeric");
  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (choice->value), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

/* State and count of a row. What would leave nothing is pale, and can be chosen all the same: with more of its kind. */
static void
update_row (RdvFilterSection *self, GtkWidget *row)
{
  GtkWidget *button = gtk_widget_get_first_child (row);
  GtkWidget *count = gtk_widget_get_next_sibling (button);
  const RdvFacetChoice *choice = find_choice (self, g_object_get_data (G_OBJECT (button), "value"));
  g_autofree char *events = g_strdup_printf (ngettext ("%u event", "%u events", choice->n_events), choice->n_events);
  g_autofree char *number = g_strdup_printf ("%u", choice->n_events);
  g_autofree char *name = g_strdup_printf ("%s, %s", choice->label, events);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               rdv_filter_get_chosen (rdv_find_get_filter (self->find), self->facet, choice->value));
  gtk_label_set_text (GTK_LABEL (count), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (choice->n_events == 0)
    gtk_widget_add_css_class (row, "none");
  else
    gtk_widget_remove_css_class (row, "none");
}

static gboolean
is_wanted (RdvFilterSection *self, const RdvFacetChoice *choice, const char *sought)
{
  g_autofree char *label = NULL;

  if (*sought == '\0')
    return TRUE;
  label = rdv_fold (choice->label);
  return strstr (label, sought) != NULL;
}

/* The values of the rows there should be: what is chosen is never hidden. */
static GPtrArray *
list_wanted (RdvFilterSection *self, guint *n_left_out)
{
  g_autofree char *sought = rdv_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  GPtrArray *wanted = g_ptr_array_new ();

  *n_left_out = 0;
  for (guint i = 0; i < self->choices->len; i++)
    {
      RdvFacetChoice *choice = get_choice (self, i);
      gboolean is_chosen = rdv_filter_get_chosen (rdv_find_get_filter (self->find), self->facet, choice->value);

      if (!is_chosen && !is_wanted (self, choice, sought))
        continue;
      if (is_chosen || wanted->len < MAX_ROWS)
        g_ptr_array_add (wanted, (gpointer) choice->value);
      else
        ++*n_left_out;
    }
  return wanted;
}

static gboolean
is_same (GPtrArray *wanted, GPtrArray *shown)
{
  if (wanted->len != shown->len)
    return FALSE;
  for (guint i = 0; i < wanted->len; i++)
    if (!g_str_equal (wanted->pdata[i], shown->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
make_rows (RdvFilterSection *self, GPtrArray *wanted)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; i < wanted->len; i++)
    gtk_box_append (GTK_BOX (self->rows), new_row (self, find_choice (self, wanted->pdata[i])));
}

static void
update_heading (RdvFilterSection *self)
{
  const char *name = get_heading (self->facet);
  guint n = g_strv_length ((char **) rdv_filter_get_choices (rdv_find_get_filter (self->find), self->facet));
  g_autofree char *heading = NULL;

  if (n == 0)
    heading = g_strdup (name);
  else
    /* TRANSLATORS: a heading of the filter and how many choices of it were made, e.g. "Agencies (2 chosen)". */
    heading = g_strdup_printf (ngettext ("%s (%u chosen)", "%s (%u chosen)", n), name, n);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

static void
update (RdvFilterSection *self)
{
  const RdvFilter *filter = rdv_find_get_filter (self->find);
  guint n_left_out;
  g_autoptr (GPtrArray) wanted = list_wanted (self, &n_left_out);
  g_autofree char *more = g_strdup_printf (
      ngettext ("%u more: type above to find it", "%u more: type above to find them", n_left_out), n_left_out);

  self->is_updating = TRUE;
  if (!is_same (wanted, self->shown))
    make_rows (self, wanted);
  g_ptr_array_unref (self->shown);
  self->shown = g_steal_pointer (&wanted);
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    update_row (self, row);
  gtk_label_set_text (GTK_LABEL (self->more), more);
  gtk_widget_set_visible (self->more, n_left_out > 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->invert), rdv_filter_get_inverted (filter, self->facet));
  gtk_widget_set_sensitive (self->clear, rdv_filter_has_facet (filter, self->facet) || rdv_filter_get_inverted (filter, self->facet));
  update_heading (self);
  self->is_updating = FALSE;
}

static GtkWidget *
new_foot (RdvFilterSection *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  /* TRANSLATORS: turns choices of a filter round: what was chosen is left out. */
  self->invert = rdv_check_button_new_with_label (_ ("All but these"));
  gtk_widget_set_hexpand (self->invert, TRUE);
  g_signal_connect_object (self->invert, "toggled", G_CALLBACK (on_invert_toggled), self, G_CONNECT_SWAPPED);
  self->clear = gtk_button_new_with_label (_ ("Clear"));
  gtk_widget_add_css_class (self->clear, "flat");
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (on_clear), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), self->invert);
  gtk_box_append (GTK_BOX (foot), self->clear);
  gtk_widget_add_css_class (foot, "section-foot");
  return foot;
}

static void
rdv_filter_section_init (RdvFilterSection *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->choices = g_array_new (FALSE, FALSE, sizeof (RdvFacetChoice));
  g_array_set_clear_func (self->choices, clear_choice);
  self->shown = g_ptr_array_new ();
  self->note_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_visible (self->note_box, FALSE);
  self->search = gtk_search_entry_new ();
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (on_stop_search), self, G_CONNECT_SWAPPED);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->more = rdv_text_new ("", "note");
  gtk_box_append (GTK_BOX (body), self->note_box);
  gtk_box_append (GTK_BOX (body), self->search);
  gtk_box_append (GTK_BOX (body), self->rows);
  gtk_box_append (GTK_BOX (body), self->more);
  gtk_box_append (GTK_BOX (body), new_foot (self));
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), body);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
rdv_filter_section_new (RdvFind *find, RdvFacet facet)
{
  RdvFilterSection *self;
  const char *name = get_heading (facet);
  g_autofree char *placeholder = NULL;
  g_autofree char *clear_name = NULL;
  g_autofree char *invert_name = NULL;

  g_return_val_if_fail (RDV_IS_FIND (find), NULL);
  g_return_val_if_fail (facet < RDV_N_CHOICE_FACETS, NULL);

  self = g_object_new (RDV_TYPE_FILTER_SECTION, NULL);
  self->find = g_object_ref (find);
  self->facet = facet;
  /* TRANSLATORS: %s is e.g. "Agencies". */
  placeholder = g_strdup_printf (_ ("Find Among “%s”"), name);
  g_object_set (self->search, "placeholder-text", placeholder, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
  /* TRANSLATORS: %s is e.g. "Agencies". */
  clear_name = g_strdup_printf (_ ("Clear “%s”"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, clear_name, -1);
  /* TRANSLATORS: %s is e.g. "Agencies". */
  invert_name = g_strdup_printf (_ ("All but these of “%s”"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->invert), GTK_ACCESSIBLE_PROPERTY_LABEL, invert_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (find, "filter-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  update (self);
  return GTK_WIDGET (self);
}

void
rdv_filter_section_set_choices (RdvFilterSection *self, const RdvFacetChoice *choices, guint n)
{
  g_autoptr (GArray) before = NULL;

  g_return_if_fail (RDV_IS_FILTER_SECTION (self));

  /* The rows that are shown name values of these. */
  before = g_steal_pointer (&self->choices);
  self->choices = g_array_new (FALSE, FALSE, sizeof (RdvFacetChoice));
  g_array_set_clear_func (self->choices, clear_choice);
  for (guint i = 0; i < n; i++)
    {
      RdvFacetChoice choice = { g_strdup (choices[i].value), g_strdup (choices[i].label), choices[i].n_events };

      g_array_append_val (self->choices, choice);
    }
  /* One choice is none. */
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1 || rdv_filter_has_facet (rdv_find_get_filter (self->find), self->facet));
  gtk_widget_set_visible (self->search, n >= SEARCH_FROM);
  update (self);
}

void
rdv_filter_section_set_note (RdvFilterSection *self, const char *note, const char *button_label, const char *action)
{
  GtkWidget *child;

  g_return_if_fail (RDV_IS_FILTER_SECTION (self));

  while ((child = gtk_widget_get_first_child (self->note_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->note_box), child);
  gtk_widget_set_visible (self->note_box, note != NULL);
  if (note == NULL)
    return;
  gtk_box_append (GTK_BOX (self->note_box), rdv_text_new (note, "note"));
  if (button_label != NULL)
    {
      child = gtk_button_new_with_label (button_label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (child), action);
      gtk_widget_set_halign (child, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (self->note_box), child);
    }
}
