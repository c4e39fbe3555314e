/* rdv-scene-view.c: see rdv-scene-view.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-scene-view.h"

#include <math.h>

struct _RdvSceneView
{
  GtkWidget parent_instance;
  RdvScene *scene;
  RdvGskPainter *painter;
};

G_DEFINE_FINAL_TYPE (RdvSceneView, rdv_scene_view, GTK_TYPE_WIDGET)

static void
rdv_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdvSceneView *self = RDV_SCENE_VIEW (widget);

  rdv_gsk_painter_paint_on (self->painter, snapshot, self->scene, widget);
}

static void
rdv_scene_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  RdvSceneView *self = RDV_SCENE_VIEW (widget);
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = (int) ceil (is_width ? rdv_scene_get_width (self->scene) : rdv_scene_get_height (self->scene));
}

static void
rdv_scene_view_finalize (GObject *object)
{
  RdvSceneView *self = RDV_SCENE_VIEW (object);

  rdv_scene_unref (self->scene);
  g_object_unref (self->painter);
  G_OBJECT_CLASS (rdv_scene_view_parent_class)->finalize (object);
}

static void
rdv_scene_view_class_init (RdvSceneViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rdv_scene_view_finalize;
  widget_class->measure = rdv_scene_view_measure;
  widget_class->snapshot = rdv_scene_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "scene");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rdv_scene_view_init (RdvSceneView *self)
{
}

GtkWidget *
rdv_scene_view_new (RdvScene *scene, RdvGskPainter *painter)
{
  RdvSceneView *self = g_object_new (RDV_TYPE_SCENE_VIEW, "valign", GTK_ALIGN_START, NULL);

  self->scene = rdv_scene_ref (scene);
  self->painter = g_object_ref (painter);
  return GTK_WIDGET (self);
}
