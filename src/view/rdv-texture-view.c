/* rdv-texture-view.c: see rdv-texture-view.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-texture-view.h"

/* Pixels. */
#define MAX_HEIGHT 360

struct _RdvTextureView
{
  GtkWidget parent_instance;
  GdkTexture *texture;
};

G_DEFINE_FINAL_TYPE (RdvTextureView, rdv_texture_view, GTK_TYPE_WIDGET)

static double
get_scale (RdvTextureView *self, int width)
{
  double scale = MIN (1.0, (double)width / gdk_texture_get_width (self->texture));

  return MIN (scale, (double)MAX_HEIGHT / gdk_texture_get_height (self->texture));
}

static GtkSizeRequestMode
rdv_texture_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rdv_texture_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  RdvTextureView *self = RDV_TEXTURE_VIEW (widget);
  int width = for_size >= 0 ? for_size : gdk_texture_get_width (self->texture);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = gdk_texture_get_width (self->texture);
    }
  else
    *minimum = *natural = MAX (1, (int)(gdk_texture_get_height (self->texture) * get_scale (self, width) + 0.5));
}

static void
rdv_texture_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdvTextureView *self = RDV_TEXTURE_VIEW (widget);
  double scale = get_scale (self, gtk_widget_get_width (widget));
  float width = (float)(gdk_texture_get_width (self->texture) * scale);
  float left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? (float)gtk_widget_get_width (widget) - width : 0;

  gtk_snapshot_append_texture (
      snapshot, self->texture,
      &GRAPHENE_RECT_INIT (left, 0, width, (float)(gdk_texture_get_height (self->texture) * scale)));
}

static void
rdv_texture_view_finalize (GObject *object)
{
  g_clear_object (&RDV_TEXTURE_VIEW (object)->texture);
  G_OBJECT_CLASS (rdv_texture_view_parent_class)->finalize (object);
}

static void
rdv_texture_view_class_init (RdvTextureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rdv_texture_view_finalize;
  widget_class->get_request_mode = rdv_texture_view_get_request_mode;
  widget_class->measure = rdv_texture_view_measure;
  widget_class->snapshot = rdv_texture_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rdv_texture_view_init (RdvTextureView *self)
{
}

GtkWidget *
rdv_texture_view_new (GdkTexture *texture, const char *description)
{
  RdvTextureView *self = g_object_new (RDV_TYPE_TEXTURE_VIEW, NULL);

  self->texture = g_object_ref (texture);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  return GTK_WIDGET (self);
}
