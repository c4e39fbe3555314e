/* rdv-legend-popover.c: see rdv-legend-popover.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-legend-popover.h"

#include <glib/gi18n-lib.h>

#include "rdv-focus.h"
#include "rdv-legend-scene.h"
#include "rdv-pango-measure.h"
#include "rdv-scene-view.h"
#include "rdv-text.h"

/* Pixels: higher, the list scrolls. */
#define MAX_HEIGHT 560

static GtkWidget *
new_table (RdvLegend legend, RdvLayout *layout, RdvThemeKind theme)
{
  RdvTextMeasure *measure = rdv_layout_get_measure (layout);
  g_autoptr (RdvGskPainter) painter = rdv_gsk_painter_new (RDV_PANGO_MEASURE (measure));
  GtkWidget *grid = gtk_grid_new ();
  int line = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 5);
  for (RdvLegendEntry entry = 0; entry < RDV_N_LEGEND_ENTRIES; entry++)
    if ((legend & 1u << entry) != 0)
      {
        g_autoptr (RdvScene) scene
            = rdv_legend_scene_new_sample (entry, measure, rdv_layout_get_metrics (layout)->text_scale, theme);
        GtkWidget *words = rdv_text_new (rdv_legend_get_words (entry), NULL);

        gtk_label_set_wrap (GTK_LABEL (words), FALSE);
        gtk_grid_attach (GTK_GRID (grid), rdv_scene_view_new (scene, painter), 0, line, 1, 1);
        gtk_grid_attach (GTK_GRID (grid), words, 1, line++, 1, 1);
      }
  return grid;
}

GtkWidget *
rdv_legend_popover_new (RdvLegend legend, RdvLayout *layout, RdvThemeKind theme)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *heading = rdv_text_new_heading (_ ("How Events Are Drawn"), 1, "heading");

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  /* What can be selected would get the focus, with a ring around it: here it is the list's, which keys scroll. */
  gtk_label_set_selectable (GTK_LABEL (heading), FALSE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), new_table (legend, layout, theme));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "legend");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("How Events Are Drawn"), -1);
  rdv_focus_keep_in (popover);
  return popover;
}
