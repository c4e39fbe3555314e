/* rdv-split-view.c: see rdv-split-view.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-split-view.h"

#include <glib/gi18n-lib.h>

#include "rdv-tooltip.h"

/* Pixels. */
#define NARROW_BELOW   960
#define NARROW_BELOW_AT_START 800 /* a pane to choose in is of use only beside what is chosen */
#define SHEET_BELOW    600
#define SIDEBAR_WIDTH  350
#define SIDEBAR_MIN    280
#define CONTENT_MIN    360 /* kept for the content when the pane is drawn wide */
#define HANDLE_WIDTH   8
#define KEY_STEP       20
#define SHEET_FRACTION 0.55 /* of the height */

struct _RdvSplitView
{
  GtkWidget parent_instance;
  GtkWidget *content;
  GtkWidget *sidebar;
  GtkWidget *handle; /* over the line between them */
  int sidebar_width;
  GtkPackType side;
  gboolean is_narrow;
  gboolean is_open_wide;
  gboolean is_open_narrow;
  int cover;
  guint notify_source;
};

G_DEFINE_FINAL_TYPE (RdvSplitView, rdv_split_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_SIDEBAR,
  PROP_SIDE,
  PROP_OPEN,
  PROP_NARROW,
  PROP_COVER,
  PROP_SIDEBAR_WIDTH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static gboolean
notify_shape (gpointer user_data)
{
  RdvSplitView *self = user_data;

  self->notify_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COVER]);
  return G_SOURCE_REMOVE;
}

/* Told after the allocation: who listens may want to change sizes again. */
static void
notify_soon (RdvSplitView *self)
{
  if (self->notify_source == 0)
    self->notify_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_shape, self, NULL);
}

static void
set_cover (RdvSplitView *self, int cover)
{
  if (self->cover == cover)
    return;
  self->cover = cover;
  notify_soon (self);
}

static void
set_narrow (RdvSplitView *self, gboolean narrow)
{
  if (self->is_narrow == narrow)
    return;
  self->is_narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  notify_soon (self);
}

static int
clamp_width (int sidebar_width, int width)
{
  return CLAMP (sidebar_width, SIDEBAR_MIN, MAX (SIDEBAR_MIN, width - CONTENT_MIN));
}

static int
get_beside_width (RdvSplitView *self, int width)
{
  return clamp_width (self->sidebar_width, width);
}

static void
allocate_child (RdvSplitView *self, GtkWidget *child, int width, GtkAllocation place)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    place.x = width - place.x - place.width;
  gtk_widget_size_allocate (child, &place, -1);
}

/* Where the side pane lies, and how much of the width is left to the content. */
static int
find_places (RdvSplitView *self, int width, int height, GtkAllocation *sidebar)
{
  if (!self->is_narrow)
    {
      int beside = get_beside_width (self, width);

      *sidebar = (GtkAllocation){ self->side == GTK_PACK_START ? 0 : width - beside, 0, beside, height };
      return width - beside;
    }
  if (width >= SHEET_BELOW)
    *sidebar = (GtkAllocation){ self->side == GTK_PACK_START ? 0 : width - SIDEBAR_WIDTH, 0, SIDEBAR_WIDTH, height };
  else
    {
      int minimum, sheet_height;

      gtk_widget_measure (self->sidebar, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      sheet_height = MIN (height, MAX (minimum, (int)(height * SHEET_FRACTION)));
      *sidebar = (GtkAllocation){ 0, height - sheet_height, width, sheet_height };
    }
  return width;
}

static void
rdv_split_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdvSplitView *self = RDV_SPLIT_VIEW (widget);
  gboolean is_open;
  int content_width = width, content_x = 0, cover = 0;

  set_narrow (self, width < (self->side == GTK_PACK_START ? NARROW_BELOW_AT_START : NARROW_BELOW));
  is_open = rdv_split_view_get_open (self) && self->sidebar != NULL;
  if (self->sidebar != NULL)
    gtk_widget_set_child_visible (self->sidebar, is_open);
  gtk_widget_set_child_visible (self->handle, is_open && !self->is_narrow);
  if (is_open)
    {
      GtkAllocation place;

      content_width = find_places (self, width, height, &place);
      allocate_child (self, self->sidebar, width, place);
      if (!self->is_narrow && self->side == GTK_PACK_START)
        content_x = place.width;
      if (self->is_narrow && self->side == GTK_PACK_END && place.width < width)
        cover = place.width;
      if (!self->is_narrow)
        allocate_child (self, self->handle, width,
                        (GtkAllocation){ (content_x > 0 ? content_x : place.x) - HANDLE_WIDTH / 2, 0, HANDLE_WIDTH, height });
    }
  set_cover (self, cover);
  if (self->content != NULL)
    allocate_child (self, self->content, width, (GtkAllocation){ content_x, 0, content_width, height });
}

static void
rdv_split_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  RdvSplitView *self = RDV_SPLIT_VIEW (widget);

  /* The pane scrolls and takes what width it is given: asking all its texts for their sizes would cost a good part of
   * a start. */
  *minimum = *natural = 0;
  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, SIDEBAR_MIN);
      *natural = MAX (*minimum, *natural) + SIDEBAR_WIDTH;
    }
}

/* By hand it becomes no wider than can be seen. */
static void
drag_sidebar (RdvSplitView *self, int growth)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  rdv_split_view_set_sidebar_width (self, clamp_width (self->sidebar_width + growth, width));
}

/* Pixels by which the pane grows when the line moves @dx to the right. */
static int
get_growth (RdvSplitView *self, double dx)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return is_mirrored == (self->side == GTK_PACK_END) ? (int)dx : (int)-dx;
}

/* The gesture's coordinates move with the handle, so what it says adds to the present width. */
static void
on_drag_update (RdvSplitView *self, double dx, double dy)
{
  drag_sidebar (self, get_growth (self, dx));
}

static gboolean
on_handle_key (RdvSplitView *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Left && key != GDK_KEY_Right)
    return FALSE;
  drag_sidebar (self, get_growth (self, key == GDK_KEY_Left ? -KEY_STEP : KEY_STEP));
  return TRUE;
}

static void
add_handle (RdvSplitView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->handle = g_object_new (GTK_TYPE_SEPARATOR, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_add_css_class (self->handle, "split-handle");
  gtk_widget_set_focusable (self->handle, TRUE);
  gtk_widget_set_cursor_from_name (self->handle, "col-resize");
  rdv_tooltip_set (self->handle, _ ("Drag to Change the Width (Left and Right Keys)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->handle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Width of the Side Pane"), -1);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_handle_key), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->handle, keys);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
}

static void
rdv_split_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RdvSplitView *self = RDV_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_SIDE:
      g_value_set_enum (value, self->side);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, rdv_split_view_get_open (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    case PROP_COVER:
      g_value_set_int (value, self->cover);
      break;
    case PROP_SIDEBAR_WIDTH:
      g_value_set_int (value, self->sidebar_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rdv_split_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RdvSplitView *self = RDV_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      rdv_split_view_set_content (self, g_value_get_object (value));
      break;
    case PROP_SIDEBAR:
      rdv_split_view_set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_SIDE:
      rdv_split_view_set_side (self, g_value_get_enum (value));
      break;
    case PROP_OPEN:
      rdv_split_view_set_open (self, g_value_get_boolean (value));
      break;
    case PROP_SIDEBAR_WIDTH:
      rdv_split_view_set_sidebar_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rdv_split_view_dispose (GObject *object)
{
  RdvSplitView *self = RDV_SPLIT_VIEW (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  G_OBJECT_CLASS (rdv_split_view_parent_class)->dispose (object);
}

static void
rdv_split_view_class_init (RdvSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rdv_split_view_dispose;
  object_class->get_property = rdv_split_view_get_property;
  object_class->set_property = rdv_split_view_set_property;
  widget_class->measure = rdv_split_view_measure;
  widget_class->size_allocate = rdv_split_view_size_allocate;
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, GTK_TYPE_PACK_TYPE, GTK_PACK_END, flags);
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, TRUE, flags);
  props[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_COVER] = g_param_spec_int ("cover", NULL, NULL, 0, G_MAXINT, 0,
                                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SIDEBAR_WIDTH] = g_param_spec_int ("sidebar-width", NULL, NULL, SIDEBAR_MIN, G_MAXINT, SIDEBAR_WIDTH, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "splitview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rdv_split_view_init (RdvSplitView *self)
{
  self->sidebar_width = SIDEBAR_WIDTH;
  self->side = GTK_PACK_END;
  self->is_open_wide = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_handle (self);
}

GtkWidget *
rdv_split_view_new (void)
{
  return g_object_new (RDV_TYPE_SPLIT_VIEW, NULL);
}

/* Content lies lowest, then the handle, then the pane. */
void
rdv_split_view_set_content (RdvSplitView *self, GtkWidget *content)
{
  g_return_if_fail (RDV_IS_SPLIT_VIEW (self));

  if (self->content == content)
    return;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  self->content = content;
  if (content != NULL)
    gtk_widget_insert_after (content, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTENT]);
}

void
rdv_split_view_set_sidebar (RdvSplitView *self, GtkWidget *sidebar)
{
  g_return_if_fail (RDV_IS_SPLIT_VIEW (self));

  if (self->sidebar == sidebar)
    return;
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  self->sidebar = sidebar;
  if (sidebar != NULL)
    gtk_widget_insert_before (sidebar, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDEBAR]);
}

void
rdv_split_view_set_side (RdvSplitView *self, GtkPackType side)
{
  g_return_if_fail (RDV_IS_SPLIT_VIEW (self));

  if (self->side == side)
    return;
  self->side = side;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDE]);
}

void
rdv_split_view_set_open (RdvSplitView *self, gboolean open)
{
  g_return_if_fail (RDV_IS_SPLIT_VIEW (self));

  if (rdv_split_view_get_open (self) == open)
    return;
  if (self->is_narrow)
    self->is_open_narrow = open;
  else
    self->is_open_wide = open;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
  if (open || self->cover == 0)
    return;
  /* Who closes it to show something in its place does not wait for the next allocation. */
  self->cover = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COVER]);
}

gboolean
rdv_split_view_get_open (RdvSplitView *self)
{
  g_return_val_if_fail (RDV_IS_SPLIT_VIEW (self), FALSE);

  return self->is_narrow ? self->is_open_narrow : self->is_open_wide;
}

void
rdv_split_view_set_open_beside (RdvSplitView *self, gboolean open)
{
  g_return_if_fail (RDV_IS_SPLIT_VIEW (self));

  if (!self->is_narrow)
    rdv_split_view_set_open (self, open);
  else
    self->is_open_wide = open;
}

gboolean
rdv_split_view_get_open_beside (RdvSplitView *self)
{
  g_return_val_if_fail (RDV_IS_SPLIT_VIEW (self), FALSE);

  return self->is_open_wide;
}

void
rdv_split_view_set_sidebar_width (RdvSplitView *self, int width)
{
  g_return_if_fail (RDV_IS_SPLIT_VIEW (self));
  width = MAX (width, SIDEBAR_MIN);
  if (self->sidebar_width == width)
    return;
  self->sidebar_width = width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIDEBAR_WIDTH]);
}

int
rdv_split_view_get_sidebar_width (RdvSplitView *self)
{
  g_return_val_if_fail (RDV_IS_SPLIT_VIEW (self), SIDEBAR_WIDTH);

  return self->sidebar_width;
}

gboolean
rdv_split_view_get_narrow (RdvSplitView *self)
{
  g_return_val_if_fail (RDV_IS_SPLIT_VIEW (self), FALSE);

  return self->is_narrow;
}
