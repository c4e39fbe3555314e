/* rdv-export-panel.c: see rdv-export-panel.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-panel.h"

#include <glib/gi18n-lib.h>

#include "rdv-check-button.h"
#include "rdv-drop-down-name.h"

#define N_PARTS 6

struct _RdvExportPanel
{
  GtkBox parent_instance;
  RdvExportChoice *choice;
  gboolean has_tours;
  GtkWidget *format, *what, *range, *tour, *size, *paper, *landscape, *width, *height, *mm_width, *mm_height,
      *scale, *room, *theme, *density, *language;
  char **languages; /* those that are offered after that of the window */
  GtkWidget *parts[N_PARTS];
};

G_DEFINE_FINAL_TYPE (RdvExportPanel, rdv_export_panel, GTK_TYPE_BOX)

static const char *const formats[] = { "PNG", "SVG", "PDF", NULL };
static const char *const whats[] = { N_ ("This View"),    N_ ("Whole Timeline"),  N_ ("Range"), N_ ("Selected Events"),
                                     N_ ("Filtered Events"), N_ ("Tour"), NULL };
static const char *const sizes[] = { N_ ("As Tall as It Needs"), N_ ("As on the Screen"), N_ ("Slide (16:9)"), N_ ("Square"),
                                     N_ ("Banner (3:1)"),        N_ ("Pixels"),           N_ ("Paper"),        N_ ("Millimetres"), NULL };
static const char *const rooms[] = { N_ ("Grow"), N_ ("Poster of Several Sheets"), N_ ("A Page for Each Stretch of Time"),
                                     N_ ("Condense to Counted Clusters"), NULL };
static const char *const themes[] = { N_ ("Light"), N_ ("Dark"), N_ ("Print"), N_ ("High Contrast"), N_ ("Transparent"),
                                      N_ ("High Contrast, Dark"), NULL };

static const struct
{
  RdvExportParts part;
  const char *label;
} parts[N_PARTS] = {
  { RDV_EXPORT_TITLE, N_ ("T_itle") },
  { RDV_EXPORT_RULER, N_ ("R_uler") },
  { RDV_EXPORT_HEADERS, N_ ("L_ane Names") },
  { RDV_EXPORT_LEGEND, N_ ("Le_gend") },
  { RDV_EXPORT_SOURCES, N_ ("_List of Sources") },
  { RDV_EXPORT_FOOTER, N_ ("_Footer") },
};

static guint
get_selected (GtkWidget *drop_down)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));
}

static guint
get_number (GtkWidget *spin)
{
  return (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
}

static void
read_controls (RdvExportPanel *self)
{
  RdvExportChoice *choice = self->choice;

  choice->format = get_selected (self->format);
  choice->what = get_selected (self->what);
  g_free (choice->range);
  choice->range = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->range)));
  choice->tour = get_selected (self->tour);
  choice->size = get_selected (self->size);
  choice->paper = get_selected (self->paper);
  choice->is_landscape = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->landscape));
  choice->width = get_number (self->width);
  choice->height = get_number (self->height);
  choice->mm_width = get_number (self->mm_width);
  choice->mm_height = get_number (self->mm_height);
  choice->scale = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->scale));
  choice->room = get_selected (self->room);
  choice->theme = get_selected (self->theme);
  choice->density = get_selected (self->density);
  g_free (choice->language);
  choice->language =
      g_strdup (get_selected (self->language) > 0 ? self->languages[get_selected (self->language) - 1] : "");
  choice->parts = 0;
  for (guint i = 0; i < N_PARTS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->parts[i])))
      choice->parts |= parts[i].part;
}

/* A control and its label. */
static void
show_row (GtkWidget *control, gboolean is_shown)
{
  gtk_widget_set_visible (gtk_widget_get_parent (control), is_shown);
}

static void
update_controls (RdvExportPanel *self)
{
  const RdvExportChoice *choice = self->choice;
  gboolean is_tour = choice->what == RDV_EXPORT_TOUR;
  gboolean is_pixels = choice->size == RDV_EXPORT_SIZE_PIXELS;

  show_row (self->range, choice->what == RDV_EXPORT_RANGE);
  show_row (self->tour, is_tour && self->has_tours);
  show_row (self->width, is_pixels || choice->size == RDV_EXPORT_SIZE_TALL);
  show_row (self->height, is_pixels);
  show_row (self->paper, choice->size == RDV_EXPORT_SIZE_PAPER);
  gtk_widget_set_visible (self->landscape, choice->size == RDV_EXPORT_SIZE_PAPER);
  show_row (self->mm_width, choice->size == RDV_EXPORT_SIZE_MM);
  show_row (self->mm_height, choice->size == RDV_EXPORT_SIZE_MM);
  show_row (self->scale, choice->format == RDV_EXPORT_PNG);
  show_row (self->room, rdv_export_choice_has_height (choice) && !is_tour);
  /* A tour has words of its own. */
  for (guint i = 0; i < N_PARTS; i++)
    gtk_widget_set_sensitive (self->parts[i], !is_tour || (parts[i].part & (RDV_EXPORT_RULER | RDV_EXPORT_HEADERS)) != 0);
}

static void
on_changed (RdvExportPanel *self)
{
  read_controls (self);
  update_controls (self);
  g_signal_emit_by_name (self, "changed");
}

static GtkWidget *
add_row (RdvExportPanel *self, const char *label, GtkWidget *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *words = gtk_label_new_with_mnemonic (label);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (words), control);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, words, NULL, -1);
  if (GTK_IS_DROP_DOWN (control))
    rdv_drop_down_set_name (control, gtk_label_get_text (GTK_LABEL (words)));
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), control);
  gtk_box_append (GTK_BOX (self), row);
  return control;
}

/* Names are not translated: they come from the file, or are translated already. */
static GtkWidget *
add_names (RdvExportPanel *self, const char *label, const char *const *names, guint selected)
{
  GtkWidget *control = gtk_drop_down_new_from_strings (names);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), selected);
  g_signal_connect_object (control, "notify::selected", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return add_row (self, label, control);
}

static GtkWidget *
add_drop_down (RdvExportPanel *self, const char *label, const char *const *names, guint selected)
{
  g_autoptr (GPtrArray) translated = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (translated, (char *)_ (names[i]));
  g_ptr_array_add (translated, NULL);
  return add_names (self, label, (const char *const *)translated->pdata, selected);
}

static GtkWidget *
add_number (RdvExportPanel *self, const char *label, guint value, double least, double most)
{
  GtkWidget *control = gtk_spin_button_new_with_range (least, most, 10);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (control), value);
  g_signal_connect_object (control, "value-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return add_row (self, label, control);
}

static GtkWidget *
add_check (RdvExportPanel *self, const char *label, gboolean is_active)
{
  GtkWidget *control = rdv_check_button_new_with_mnemonic (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (control), is_active);
  g_signal_connect_object (control, "toggled", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), control);
  return control;
}

static void
add_tours (RdvExportPanel *self, RdvDocument *document)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    {
      const RdvTour *tour = rdv_document_get_tour (document, i);

      g_ptr_array_add (titles, (char *) (tour->title != NULL ? tour->title : tour->id));
    }
  self->has_tours = titles->len > 0;
  g_ptr_array_add (titles, NULL);
  self->tour = add_names (self, _ ("_Tour"), (const char *const *)titles->pdata, 0);
}

/* What is offered: the window's language, then those of the program and of the file, as they call themselves.
 */
static void
add_languages (RdvExportPanel *self, const RdvExportSource *source, const RdvExportChoice *choice)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint selected = 0;

  self->languages = rdv_export_source_list_languages (source);
  g_ptr_array_add (names, g_strdup (_ ("As in the Window")));
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_ptr_array_add (names, rdv_export_source_name_language (self->languages[i]));
      if (g_str_equal (self->languages[i], choice->language))
        selected = i + 1;
    }
  g_ptr_array_add (names, NULL);
  self->language = add_names (self, _ ("La_nguage"), (const char *const *)names->pdata, selected);
}

static void
add_sizes (RdvExportPanel *self, const RdvExportChoice *choice)
{
  self->size = add_drop_down (self, _ ("Si_ze"), sizes, choice->size);
  self->width = add_number (self, _ ("Wi_dth in pixels"), choice->width, 1, 100000);
  self->height = add_number (self, _ ("H_eight in pixels"), choice->height, 1, 100000);
  self->paper = add_names (self, _ ("Pap_er"), rdv_export_size_list_papers (), choice->paper);
  self->landscape = add_check (self, _ ("Lan_dscape"), choice->is_landscape);
  self->mm_width = add_number (self, _ ("Wi_dth in millimetres"), choice->mm_width, 10, 10000);
  self->mm_height = add_number (self, _ ("H_eight in millimetres"), choice->mm_height, 10, 10000);
  self->scale = gtk_spin_button_new_with_range (0.5, 16, 0.5);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->scale), choice->scale);
  g_signal_connect_object (self->scale, "value-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  add_row (self, _ ("S_cale"), self->scale);
  self->room = add_drop_down (self, _ ("Rows wit_hout Room"), rooms, choice->room);
}

static void
add_controls (RdvExportPanel *self, const RdvExportSource *source, const RdvExportChoice *choice)
{
  const char *const densities[] = { C_ ("rows", "Ordinary"), C_ ("rows", "Compact"), NULL };

  self->format = add_drop_down (self, _ ("For_mat"), formats, choice->format);
  self->what = add_drop_down (self, _ ("_What"), whats, choice->what);
  self->range = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->range), choice->range);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->range), "1990/2005-06");
  g_signal_connect_object (self->range, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  add_row (self, _ ("From and _to"), self->range);
  add_tours (self, source->document);
  add_sizes (self, choice);
  self->theme = add_drop_down (self, _ ("C_olours"), themes, choice->theme);
  self->density = add_names (self, _ ("_Rows"), densities, choice->density);
  add_languages (self, source, choice);
  for (guint i = 0; i < N_PARTS; i++)
    self->parts[i] = add_check (self, _ (parts[i].label), (choice->parts & parts[i].part) != 0);
}

const RdvExportChoice *
rdv_export_panel_get_choice (RdvExportPanel *self)
{
  return self->choice;
}

static void
rdv_export_panel_finalize (GObject *object)
{
  RdvExportPanel *self = RDV_EXPORT_PANEL (object);

  rdv_export_choice_free (self->choice);
  g_strfreev (self->languages);
  G_OBJECT_CLASS (rdv_export_panel_parent_class)->finalize (object);
}

static void
rdv_export_panel_class_init (RdvExportPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_export_panel_finalize;
  g_signal_new ("changed", RDV_TYPE_EXPORT_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rdv_export_panel_init (RdvExportPanel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->choice = rdv_export_choice_new ();
}

GtkWidget *
rdv_export_panel_new (const RdvExportSource *source, const RdvExportChoice *choice)
{
  RdvExportPanel *self = g_object_new (RDV_TYPE_EXPORT_PANEL, NULL);

  add_controls (self, source, choice);
  read_controls (self);
  update_controls (self);
  return GTK_WIDGET (self);
}
