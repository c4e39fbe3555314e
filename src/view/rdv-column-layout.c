/* rdv-column-layout.c: see rdv-column-layout.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-column-layout.h"

struct _RdvColumnLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RdvColumnLayout, rdv_column_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
rdv_column_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* Without a width there is no height: the scroller asks again when it knows one. */
static void
rdv_column_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    {
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          if (gtk_widget_should_layout (child))
            *minimum += get_height (child, for_size);
        }
    }
  *natural = *minimum;
}

static void
rdv_column_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { 0, y, width, 0 };

      if (!gtk_widget_should_layout (child))
        continue;
      place.height = get_height (child, width);
      gtk_widget_size_allocate (child, &place, -1);
      y += place.height;
    }
}

static void
rdv_column_layout_class_init (RdvColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = rdv_column_layout_get_request_mode;
  manager_class->measure = rdv_column_layout_measure;
  manager_class->allocate = rdv_column_layout_allocate;
}

static void
rdv_column_layout_init (RdvColumnLayout *self)
{
}

GtkWidget *
rdv_column_layout_new_box (GtkAccessibleRole role)
{
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "accessible-role", role, NULL);

  gtk_widget_set_layout_manager (column, g_object_new (RDV_TYPE_COLUMN_LAYOUT, NULL));
  return column;
}
