/* rdv-wrap-layout.c: see rdv-wrap-layout.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-wrap-layout.h"

struct _RdvWrapLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (RdvWrapLayout, rdv_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes. */
typedef struct
{
  int width; /* of a line */
  int x, y;
  int line_height;
} Cursor;

/* Finds the place of @child, and moves on. */
static void
place_child (RdvWrapLayout *self, GtkWidget *child, Cursor *cursor, GtkAllocation *place)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  place->width = MAX (minimum, MIN (natural, cursor->width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL, NULL);
  if (cursor->x > 0 && cursor->x + place->width > cursor->width)
    {
      cursor->x = 0;
      cursor->y += cursor->line_height + self->spacing;
      cursor->line_height = 0;
    }
  place->x = cursor->x;
  place->y = cursor->y;
  cursor->x += place->width + self->spacing;
  cursor->line_height = MAX (cursor->line_height, place->height);
}

static GtkSizeRequestMode
rdv_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (RdvWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
rdv_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  RdvWrapLayout *self = RDV_WRAP_LAYOUT (manager);
  Cursor cursor = { .width = for_size < 0 ? G_MAXINT : for_size };
  GtkAllocation place;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        place_child (self, child, &cursor, &place);
    }
  *minimum = *natural = cursor.y + cursor.line_height;
}

static void
rdv_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  RdvWrapLayout *self = RDV_WRAP_LAYOUT (manager);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Cursor cursor = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      place_child (self, child, &cursor, &place);
      if (is_rtl)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
rdv_wrap_layout_class_init (RdvWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = rdv_wrap_layout_get_request_mode;
  manager_class->measure = rdv_wrap_layout_measure;
  manager_class->allocate = rdv_wrap_layout_allocate;
}

static void
rdv_wrap_layout_init (RdvWrapLayout *self)
{
}

GtkLayoutManager *
rdv_wrap_layout_new (int spacing)
{
  RdvWrapLayout *self = g_object_new (RDV_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
