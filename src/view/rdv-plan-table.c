/* rdv-plan-table.c: see rdv-plan-table.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-plan-table.h"

#include <glib/gi18n-lib.h>

#include "rdv-column-layout.h"
#include "rdv-date-words.h"
#include "rdv-link-row.h"
#include "rdv-sentence.h"
#include "rdv-text.h"

/* Letters: so that both columns fit into a narrow pane. */
#define DAY_CHARS 13

/* Under the heading "Planned for" the date alone; any other status in words. */
static char *
dup_words (const RdvPlan *plan)
{
  g_autofree char *words = NULL;

  if (!plan->has_extent)
    words = g_strdup (rdv_status_get_label (plan->status));
  else if (plan->status == RDV_STATUS_PLANNED)
    words = rdv_date_words_extent (&plan->extent);
  else
    words = rdv_date_words_event (&plan->extent, plan->status, plan->as_of);
  return rdv_sentence_capitalize (words);
}

static GtkWidget *
new_cell (const char *text, const char *css_class)
{
  GtkWidget *cell = rdv_text_new (text, css_class);

  gtk_label_set_selectable (GTK_LABEL (cell), TRUE);
  gtk_widget_set_valign (cell, GTK_ALIGN_START);
  return cell;
}

static void
append (GtkWidget *lines, const char *text, const char *css_class)
{
  if (text != NULL)
    gtk_box_append (GTK_BOX (lines), new_cell (text, css_class));
}

static GtkWidget *
new_plan_cell (const RdvPageContext *context, const RdvPlan *plan)
{
  GtkWidget *lines = rdv_column_layout_new_box (GTK_ACCESSIBLE_ROLE_GROUP);
  g_autofree char *words = dup_words (plan);

  gtk_widget_set_hexpand (lines, TRUE);
  append (lines, words, NULL);
  append (lines, plan->title, NULL);
  append (lines, plan->summary, "note");
  if (plan->source != RDV_NONE)
    {
      const RdvSource *source = rdv_document_get_source (context->document, plan->source);

      gtk_box_append (GTK_BOX (lines), rdv_link_row_new_for_uri (source->title, source->publisher, source->uri));
    }
  return lines;
}

static void
add_row (GtkGrid *grid, int row, GtkWidget *day, GtkWidget *plan)
{
  gtk_grid_attach (grid, day, 0, row, 1, 1);
  gtk_grid_attach (grid, plan, 1, row, 1, 1);
}

GtkWidget *
rdv_plan_table_new (const RdvPageContext *context, const char *name, const RdvPlan *plans, guint n_plans)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *heading = new_cell (C_ ("plan", "Planned for"), "table-heading");

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_add_css_class (grid, "plan-table");
  gtk_widget_set_hexpand (heading, TRUE);
  add_row (GTK_GRID (grid), 0, new_cell (C_ ("plan", "Said on"), "table-heading"), heading);
  for (guint i = 0; i < n_plans; i++)
    {
      g_autofree char *day = rdv_date_words_day (plans[i].as_of);
      GtkWidget *cell = new_cell (day, "note");

      gtk_label_set_width_chars (GTK_LABEL (cell), DAY_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (cell), DAY_CHARS);
      add_row (GTK_GRID (grid), (int)i + 1, cell, new_plan_cell (context, &plans[i]));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return grid;
}
