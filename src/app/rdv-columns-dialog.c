/* rdv-columns-dialog.c: see rdv-columns-dialog.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-columns-dialog.h"

#include <glib/gi18n-lib.h>

#include "rdv-drop-down-name.h"

#define SAMPLE_CHARS 24
#define NOT_USED     RDV_N_TABLE_ROLES

/* What is chosen most comes first; the rest follow in their own order. */
static const RdvTableRole first_roles[] = {
  RDV_TABLE_START, RDV_TABLE_END,      RDV_TABLE_TITLE, RDV_TABLE_DESCRIPTION,
  RDV_TABLE_LANE,  RDV_TABLE_CATEGORY, RDV_TABLE_LINK,
};

struct _RdvColumnsDialog
{
  GtkWindow parent_instance;
  RdvTableChoice *choice;
  GPtrArray *controls; /* a drop-down for each column */
  GtkWidget *apply;
  gboolean is_showing; /* the controls are being set to what is chosen */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvColumnsDialog, rdv_columns_dialog, GTK_TYPE_WINDOW)

/* The roles in the order of the drop-downs; the first is "not used". */
static RdvTableRole
get_role (guint position)
{
  guint n = G_N_ELEMENTS (first_roles);

  if (position == 0)
    return NOT_USED;
  if (position <= n)
    return first_roles[position - 1];
  for (RdvTableRole role = 0; role < RDV_N_TABLE_ROLES; role++)
    {
      gboolean is_first = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (first_roles); i++)
        is_first |= first_roles[i] == role;
      if (!is_first && ++n == position)
        return role;
    }
  return NOT_USED;
}

static guint
get_position (RdvTableRole role)
{
  for (guint position = 0; position <= RDV_N_TABLE_ROLES; position++)
    if (get_role (position) == role)
      return position;
  return 0;
}

static void
show_choice (RdvColumnsDialog *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->controls->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->controls, i),
                                get_position (rdv_table_choice_get_role (self->choice, i)));
  self->is_showing = FALSE;
  gtk_widget_set_sensitive (self->apply, rdv_table_choice_has_dates (self->choice));
}

static void
on_role (RdvColumnsDialog *self, GParamSpec *pspec, GtkDropDown *control)
{
  guint column;

  if (self->is_showing || !g_ptr_array_find (self->controls, control, &column))
    return;
  rdv_table_choice_set_role (self->choice, column, get_role (gtk_drop_down_get_selected (control)));
  show_choice (self);
}

static void
on_order (RdvColumnsDialog *self, GParamSpec *pspec, GtkDropDown *control)
{
  rdv_table_choice_set_order (self->choice, gtk_drop_down_get_selected (control) == 0
                                                ? RDV_DATE_ORDER_DAY_FIRST
                                                : RDV_DATE_ORDER_MONTH_FIRST);
}

static void
on_apply (RdvColumnsDialog *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, self->choice);
  gtk_window_close (GTK_WINDOW (self));
}

static void
rdv_columns_dialog_dispose (GObject *object)
{
  RdvColumnsDialog *self = RDV_COLUMNS_DIALOG (object);

  g_clear_object (&self->choice);
  g_clear_pointer (&self->controls, g_ptr_array_unref);
  G_OBJECT_CLASS (rdv_columns_dialog_parent_class)->dispose (object);
}

static void
rdv_columns_dialog_class_init (RdvColumnsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rdv_columns_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
  signals[CHOSEN] = g_signal_new ("chosen", RDV_TYPE_COLUMNS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, RDV_TYPE_TABLE_CHOICE);
}

static void
rdv_columns_dialog_init (RdvColumnsDialog *self)
{
  self->controls = g_ptr_array_new ();
}

static GtkWidget *
new_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), SAMPLE_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_roles (RdvColumnsDialog *self)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *control;

  gtk_string_list_append (words, C_ ("column", "not used"));
  for (guint position = 1; position <= RDV_N_TABLE_ROLES; position++)
    gtk_string_list_append (words, rdv_table_role_get_label (get_role (position)));
  control = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  g_signal_connect_object (control, "notify::selected", G_CALLBACK (on_role), self, G_CONNECT_SWAPPED);
  return control;
}

/* A column of the table is a row here: its name, what it is for, and the first of what stands in it. */
static void
add_column (RdvColumnsDialog *self, GtkGrid *grid, guint column)
{
  int row = (int)column + 1;
  GtkWidget *name = new_text (rdv_table_choice_get_name (self->choice, column), NULL);
  GtkWidget *control = new_roles (self);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL,
                                  -1);
  rdv_drop_down_set_name (control, rdv_table_choice_get_name (self->choice, column));
  g_ptr_array_add (self->controls, control);
  gtk_grid_attach (grid, name, 0, row, 1, 1);
  gtk_grid_attach (grid, control, 1, row, 1, 1);
  for (guint i = 0; i < RDV_TABLE_CHOICE_ROWS; i++)
    gtk_grid_attach (grid, new_text (rdv_table_choice_get_sample (self->choice, column, i), "note"),
                     2 + (int)i, row, 1, 1);
}

static GtkWidget *
new_columns (RdvColumnsDialog *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_attach (GTK_GRID (grid), new_text (_ ("Column"), "heading"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), new_text (_ ("Used as"), "heading"), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), new_text (_ ("First rows"), "heading"), 2, 0, RDV_TABLE_CHOICE_ROWS, 1);
  for (guint column = 0; column < rdv_table_choice_get_n_columns (self->choice); column++)
    add_column (self, GTK_GRID (grid), column);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
new_order (RdvColumnsDialog *self)
{
  const char *const words[] = { _ ("Day before month"), _ ("Month before day"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Dates like 5/12/2015"));
  GtkWidget *control = gtk_drop_down_new_from_strings (words);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (control),
                              rdv_table_choice_get_order (self->choice) == RDV_DATE_ORDER_DAY_FIRST ? 0 : 1);
  g_signal_connect_object (control, "notify::selected", G_CALLBACK (on_order), self, G_CONNECT_SWAPPED);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), control);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  rdv_drop_down_set_name (control, gtk_label_get_text (GTK_LABEL (label)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), control);
  return box;
}

static GtkWidget *
new_buttons (RdvColumnsDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->apply = gtk_button_new_with_mnemonic (_ ("_Read Again"));
  gtk_widget_add_css_class (self->apply, "suggested-action");
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), self->apply);
  return box;
}

GtkWidget *
rdv_columns_dialog_new (GtkWindow *parent, RdvTableChoice *choice)
{
  RdvColumnsDialog *self =
      g_object_new (RDV_TYPE_COLUMNS_DIALOG, "transient-for", parent, "modal", TRUE, "title",
                    _ ("Columns of the Table"), "default-width", 760, "default-height", 460, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->choice = rdv_table_choice_copy (choice);
  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_box_append (GTK_BOX (box), new_columns (self));
  gtk_box_append (GTK_BOX (box), new_order (self));
  gtk_box_append (GTK_BOX (box), new_buttons (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->apply);
  show_choice (self);
  return GTK_WIDGET (self);
}
