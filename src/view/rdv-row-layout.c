/* rdv-row-layout.c: see rdv-row-layout.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-row-layout.h"

struct _RdvRowLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (RdvRowLayout, rdv_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
rdv_row_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static gboolean
takes_rest (GtkWidget *child)
{
  return gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
}

static void
measure_width (RdvRowLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = -self->spacing;
  for (GtkWidget *child = get_next (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum += self->spacing + (takes_rest (child) ? child_minimum : child_natural);
      *natural += self->spacing + child_natural;
    }
  *minimum = MAX (*minimum, 0);
  *natural = MAX (*natural, 0);
}

/* What is left of @width to the child that takes the rest. */
static int
get_rest (RdvRowLayout *self, GtkWidget *widget, int width)
{
  int rest = width + self->spacing;

  for (GtkWidget *child = get_next (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (gtk_widget_get_next_sibling (child)))
    {
      int natural = 0;

      if (!takes_rest (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      rest -= self->spacing + natural;
    }
  return rest;
}

/* Without a width there is no height worth knowing. */
static void
rdv_row_layout_measure (GtkLayoutManager *manager,
                        GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  RdvRowLayout *self = RDV_ROW_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  *minimum = 0;
  for (GtkWidget *child = get_next (gtk_widget_get_first_child (widget)); child != NULL && for_size > 0;
       child = get_next (gtk_widget_get_next_sibling (child)))
    {
      int width = takes_rest (child) ? get_rest (self, widget, for_size) : -1;
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      *minimum = MAX (*minimum, height);
    }
  *natural = *minimum;
}

static void
rdv_row_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  RdvRowLayout *self = RDV_ROW_LAYOUT (manager);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = get_next (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = { x, 0, 0, height };
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &place.width, NULL, NULL);
      if (takes_rest (child))
        place.width = MAX (get_rest (self, widget, width), minimum);
      x += place.width + self->spacing;
      if (is_rtl)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
rdv_row_layout_class_init (RdvRowLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = rdv_row_layout_get_request_mode;
  manager_class->measure = rdv_row_layout_measure;
  manager_class->allocate = rdv_row_layout_allocate;
}

static void
rdv_row_layout_init (RdvRowLayout *self)
{
}

GtkWidget *
rdv_row_layout_new_box (int spacing)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  RdvRowLayout *layout = g_object_new (RDV_TYPE_ROW_LAYOUT, NULL);

  layout->spacing = spacing;
  gtk_widget_set_layout_manager (row, GTK_LAYOUT_MANAGER (layout));
  return row;
}
