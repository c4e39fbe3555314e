/* rdv-text-layout.c: see rdv-text-layout.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text-layout.h"

#include "rdv-column-layout.h"
#include "rdv-row-layout.h"

/* Pixels: narrower no text is made, whatever it is given. */
#define LEAST_WIDTH 48

struct _RdvTextLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RdvTextLayout, rdv_text_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_given_width (GtkWidget *label)
{
  GtkWidget *parent = gtk_widget_get_parent (label);
  GtkLayoutManager *manager = parent != NULL ? gtk_widget_get_layout_manager (parent) : NULL;

  return RDV_IS_COLUMN_LAYOUT (manager) ||
         (RDV_IS_ROW_LAYOUT (manager) && gtk_widget_compute_expand (label, GTK_ORIENTATION_HORIZONTAL));
}

static GtkSizeRequestMode
rdv_text_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_WIDGET_GET_CLASS (widget)->get_request_mode (widget);
}

static void
rdv_text_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_given_width (widget))
    *minimum = *natural = LEAST_WIDTH;
  else
    GTK_WIDGET_GET_CLASS (widget)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
rdv_text_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_GET_CLASS (widget)->size_allocate (widget, width, height, baseline);
}

static void
rdv_text_layout_class_init (RdvTextLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = rdv_text_layout_get_request_mode;
  manager_class->measure = rdv_text_layout_measure;
  manager_class->allocate = rdv_text_layout_allocate;
}

static void
rdv_text_layout_init (RdvTextLayout *self)
{
}

GtkLayoutManager *
rdv_text_layout_new (void)
{
  return g_object_new (RDV_TYPE_TEXT_LAYOUT, NULL);
}
