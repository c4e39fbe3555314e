/* rdv-preferences-window.c: see rdv-preferences-window.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-preferences-window.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-drop-down-name.h"
#include "rdv-zone-names.h"

#define NOTE_CHARS 48
#define STEP 5 /* percent */

/* Choice of one value: what is kept, and what is read. */
typedef struct
{
  GPtrArray *ids;
  GtkStringList *words;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_ptr_array_unref (choice->ids);
  g_object_unref (choice->words);
  g_free (choice);
}

static Choice *
choice_new (void)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->ids = g_ptr_array_new_with_free_func (g_free);
  choice->words = gtk_string_list_new (NULL);
  return choice;
}

static void
choice_add (Choice *choice, const char *id, const char *words)
{
  g_ptr_array_add (choice->ids, g_strdup (id));
  gtk_string_list_append (choice->words, words);
}

/* A value that was set elsewhere and is not in the list joins it. */
static gboolean
to_position (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  Choice *choice = data;
  const char *id = g_value_get_string (from);
  guint position;

  if (!g_ptr_array_find_with_equal_func (choice->ids, id, g_str_equal, &position))
    {
      position = choice->ids->len;
      choice_add (choice, id, id);
    }
  g_value_set_uint (to, position);
  return TRUE;
}

static gboolean
to_id (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  Choice *choice = data;
  guint position = g_value_get_uint (from);

  if (position >= choice->ids->len)
    return FALSE;
  g_value_set_string (to, choice->ids->pdata[position]);
  return TRUE;
}

static void
add_row (GtkGrid *grid, const char *title, const char *note, GtkWidget *control)
{
  int row = 0;
  GtkWidget *label = gtk_label_new_with_mnemonic (title);

  while (gtk_grid_get_child_at (grid, 0, row) != NULL)
    row++;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), control);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  if (GTK_IS_DROP_DOWN (control))
    rdv_drop_down_set_name (control, gtk_label_get_text (GTK_LABEL (label)));
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, control, 1, row, 1, 1);
  if (note != NULL)
    {
      GtkWidget *words = gtk_label_new (note);

      gtk_widget_add_css_class (words, "note");
      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      /* As narrow as this at the least: otherwise the window would be as high as its narrowest lines need. */
      gtk_label_set_width_chars (GTK_LABEL (words), NOTE_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (words), NOTE_CHARS);
      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_grid_attach (grid, words, 0, row + 1, 2, 1);
    }
}

/* @choice: (transfer full) */
static GtkWidget *
new_choice (RdvPreferences *preferences, const char *property, Choice *choice)
{
  GtkWidget *control = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (choice->words)), NULL);
  GClosure *there = g_cclosure_new (G_CALLBACK (to_position), choice, NULL);
  GClosure *back = g_cclosure_new (G_CALLBACK (to_id), choice, choice_free);

  gtk_widget_set_hexpand (control, TRUE);
  g_object_bind_property_with_closures (preferences, property, control, "selected", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, there,
                                        back);
  return control;
}

static GtkWidget *
new_theme_choice (RdvPreferences *preferences)
{
  Choice *choice = choice_new ();

  choice_add (choice, "system", _ ("As the Desktop"));
  choice_add (choice, "light", C_ ("theme", "Light"));
  choice_add (choice, "dark", C_ ("theme", "Dark"));
  return new_choice (preferences, "color-scheme", choice);
}

static GtkWidget *
new_density_choice (RdvPreferences *preferences)
{
  Choice *choice = choice_new ();

  choice_add (choice, "ordinary", C_ ("rows", "Ordinary"));
  choice_add (choice, "compact", C_ ("rows", "Compact"));
  return new_choice (preferences, "density", choice);
}

/* Each says itself what it looks like. */
static GtkWidget *
new_date_choice (RdvPreferences *preferences)
{
  Choice *choice = choice_new ();

  choice_add (choice, "long", _ ("17 July 1975"));
  choice_add (choice, "short", _ ("17 Jul 1975"));
  choice_add (choice, "iso", "1975-07-17");
  return new_choice (preferences, "date-style", choice);
}

static GtkWidget *
new_zone_choice (RdvPreferences *preferences)
{
  Choice *choice = choice_new ();
  g_auto (GStrv) names = rdv_zone_names_list ();
  GtkWidget *control;
  g_autoptr (GtkExpression) expression = NULL;

  choice_add (choice, "utc", _ ("UTC"));
  choice_add (choice, "local", _ ("Local Time"));
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *words = rdv_zone_names_dup_words (*name);

      choice_add (choice, *name, words);
    }
  control = new_choice (preferences, "time-zone", choice);
  expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  gtk_drop_down_set_expression (GTK_DROP_DOWN (control), expression);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (control), TRUE);
  return control;
}

static GtkWidget *
new_animation_switch (RdvPreferences *preferences)
{
  GtkWidget *control = gtk_switch_new ();

  gtk_widget_set_halign (control, GTK_ALIGN_START);
  g_object_bind_property (preferences, "animation", control, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return control;
}

static gboolean
to_percent (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_double (to, round (g_value_get_double (from) * 100));
  return TRUE;
}

static gboolean
from_percent (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_double (to, g_value_get_double (from) / 100);
  return TRUE;
}

static GtkWidget *
new_text_size (RdvPreferences *preferences)
{
  GtkWidget *control = gtk_spin_button_new_with_range (RDV_PREFERENCES_LEAST_TEXT * 100, RDV_PREFERENCES_MOST_TEXT * 100, STEP);

  gtk_widget_set_halign (control, GTK_ALIGN_START);
  g_object_bind_property_full (preferences, "text-size", gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (control)), "value",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, to_percent, from_percent, NULL, NULL);
  return control;
}

static GtkWidget *
new_rows (RdvPreferences *preferences)
{
  GtkWidget *rows = gtk_grid_new ();
  GtkGrid *grid = GTK_GRID (rows);

  gtk_widget_add_css_class (rows, "preferences");
  gtk_grid_set_row_spacing (grid, 12);
  gtk_grid_set_column_spacing (grid, 24);
  add_row (grid, _ ("_Colours"), NULL, new_theme_choice (preferences));
  add_row (grid, _ ("Time _Zone"), _ ("Times of day are told in this zone, with its name. Citations and files stay in UTC."),
           new_zone_choice (preferences));
  add_row (grid, _ ("_Dates"), NULL, new_date_choice (preferences));
  add_row (grid, _ ("_Text Size of the Timeline, %"), NULL, new_text_size (preferences));
  add_row (grid, _ ("_Rows"), NULL, new_density_choice (preferences));
  add_row (grid, _ ("_Movement"), _ ("Views glide to where they lead. If the desktop asks for less movement, they never do."),
           new_animation_switch (preferences));
  return rows;
}

GtkWidget *
rdv_preferences_window_new (GtkWindow *parent, RdvPreferences *preferences)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 520, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), new_rows (preferences));
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}
