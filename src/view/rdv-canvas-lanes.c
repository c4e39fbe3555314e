/* rdv-canvas-lanes.c: what can be done to the lanes, and what is said of it. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

static const char *
get_title (RdvCanvas *self, guint32 lane)
{
  return rdv_document_get_lane (self->document, lane)->title;
}

/* Tells a screen reader what was done. Takes @news. */
static void
tell (RdvCanvas *self, char *news)
{
  g_free (self->lane_news);
  self->lane_news = news;
  rdv_canvas_describe_soon (self);
}

static gboolean
has_home (RdvCanvas *self, guint32 lane)
{
  return rdv_lane_order_get_home (self->lane_order, lane) != RDV_NONE;
}

/* Keys that follow one another mean the same lane, whatever comes under the resting pointer. */
static gboolean
is_still_in_hand (RdvCanvas *self)
{
  return self->lane_in_hand != RDV_NONE && has_home (self, self->lane_in_hand) && self->hand_has_pointer == self->has_pointer &&
         self->hand_x == self->pointer_x && self->hand_y == self->pointer_y &&
         self->hand_event == rdv_selection_get_event (self->selection);
}

/* Which lane keys mean: the one they moved last, the header under the pointer, the lane of the selected event, the lane under the
 * pointer. */
static guint32
get_lane_in_hand (RdvCanvas *self)
{
  guint32 selected = rdv_selection_get_event (self->selection);
  guint32 lane = RDV_NONE;

  if (is_still_in_hand (self))
    return self->lane_in_hand;
  if (self->hover.kind == RDV_HIT_LANE_HEADER || self->hover.kind == RDV_HIT_LANE_TRIANGLE)
    return self->hover.id;
  if (selected != RDV_NONE)
    lane = rdv_lane_order_find_home (self->lane_order, selected);
  if (lane == RDV_NONE && self->has_pointer)
    lane = rdv_canvas_find_lane_at (self, self->pointer_y);
  return lane;
}

static void
take_in_hand (RdvCanvas *self, guint32 lane)
{
  self->lane_in_hand = lane;
  self->hand_event = rdv_selection_get_event (self->selection);
  self->hand_has_pointer = self->has_pointer;
  self->hand_x = self->pointer_x;
  self->hand_y = self->pointer_y;
}

/* The lane that an action is for; RDV_NONE as parameter means the one in hand. */
static guint32
get_lane (RdvCanvas *self, GVariant *parameter)
{
  guint32 lane = g_variant_get_uint32 (parameter);

  if (self->document == NULL)
    return RDV_NONE;
  if (lane == RDV_NONE)
    return get_lane_in_hand (self);
  return lane < rdv_document_get_n_lanes (self->document) ? lane : RDV_NONE;
}

static void
collapse (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);
  gboolean collapsed;

  if (lane == RDV_NONE)
    return;
  collapsed = !rdv_lane_order_get_collapsed (self->lane_order, lane);
  rdv_lane_order_set_collapsed (self->lane_order, lane, collapsed);
  /* Translators: what a screen reader says; %s is the name of a lane. */
  tell (self, collapsed ? g_strdup_printf (_ ("Lane “%s” is collapsed."), get_title (self, lane))
                        /* Translators: what a screen reader says; %s is the name of a lane. */
                        : g_strdup_printf (_ ("Lane “%s” is expanded."), get_title (self, lane)));
}

static void
hide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  rdv_lane_order_hide (self->lane_order, lane);
  /* Translators: what a screen reader says; %s is the name of a lane. */
  tell (self, g_strdup_printf (_ ("Lane “%s” is hidden."), get_title (self, lane)));
}

static void
show (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  rdv_lane_order_show (self->lane_order, lane);
  /* Translators: what a screen reader says; %s is the name of a lane. */
  tell (self, g_strdup_printf (_ ("Lane “%s” is shown."), get_title (self, lane)));
}

static void
show_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);

  if (self->lane_order == NULL)
    return;
  rdv_lane_order_show_all (self->lane_order);
  /* Translators: what a screen reader says. */
  tell (self, g_strdup (_ ("All lanes are shown.")));
}

static void
solo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  if (rdv_lane_order_get_solo (self->lane_order) == lane)
    {
      rdv_lane_order_set_solo (self->lane_order, RDV_NONE);
      /* Translators: what a screen reader says; %s is the name of a lane. */
      tell (self, g_strdup_printf (_ ("Lane “%s” is no longer shown alone."), get_title (self, lane)));
      return;
    }
  rdv_lane_order_set_solo (self->lane_order, lane);
  /* Translators: what a screen reader says; %s is the name of a lane. */
  tell (self, g_strdup_printf (_ ("Lane “%s” is shown alone."), get_title (self, lane)));
}

void
rdv_canvas_tell_lane_place (RdvCanvas *self, guint32 lane)
{
  guint32 above = rdv_lane_order_get_previous (self->lane_order, lane);

  if (above != RDV_NONE)
    /* Translators: what a screen reader says; both are names of lanes. */
    tell (self, g_strdup_printf (_ ("Lane “%s” is now below “%s”."), get_title (self, lane), get_title (self, above)));
  else
    /* Translators: what a screen reader says; %s is the name of a lane. */
    tell (self, g_strdup_printf (_ ("Lane “%s” is now the first."), get_title (self, lane)));
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  take_in_hand (self, lane);
  if (rdv_lane_order_move_up (self->lane_order, lane))
    rdv_canvas_tell_lane_place (self, lane);
  rdv_canvas_show_lane (self, lane);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);

  if (lane == RDV_NONE)
    return;
  take_in_hand (self, lane);
  if (rdv_lane_order_move_down (self->lane_order, lane))
    rdv_canvas_tell_lane_place (self, lane);
  rdv_canvas_show_lane (self, lane);
}

static void
append_item (GMenu *menu, const char *label, const char *action, guint32 lane)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", lane);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (RdvCanvas *self, guint32 lane)
{
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();
  g_autoptr (GMenu) third = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append_item (first, rdv_lane_order_get_collapsed (self->lane_order, lane) ? _ ("Expand") : _ ("Collapse"),
               "canvas.lane-collapse", lane);
  append_item (first, _ ("Hide"), "canvas.lane-hide", lane);
  append_item (first,
               rdv_lane_order_get_solo (self->lane_order) == lane ? _ ("Show the Others Again") : _ ("Show Only This"),
               "canvas.lane-solo", lane);
  if (rdv_lane_order_get_previous (self->lane_order, lane) != RDV_NONE)
    append_item (second, _ ("Move Up"), "canvas.lane-up", lane);
  if (rdv_lane_order_get_next (self->lane_order, lane) != RDV_NONE)
    append_item (second, _ ("Move Down"), "canvas.lane-down", lane);
  if (rdv_lane_order_get_n_hidden (self->lane_order) > 0)
    g_menu_append (third, _ ("Show All Lanes"), "canvas.lanes-show-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (third));
  return G_MENU_MODEL (menu);
}

void
rdv_canvas_open_lane_menu (RdvCanvas *self, guint32 lane, double x, double y)
{
  g_autoptr (GMenuModel) model = create_menu (self, lane);

  g_clear_pointer (&self->lane_menu, gtk_widget_unparent);
  self->lane_menu = gtk_popover_menu_new_from_model (model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lane_menu), GTK_ACCESSIBLE_PROPERTY_LABEL, rdv_document_get_lane (self->document, lane)->title, -1);
  gtk_widget_set_parent (self->lane_menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->lane_menu), FALSE);
  gtk_widget_set_halign (self->lane_menu, GTK_ALIGN_START);
  gtk_popover_set_position (GTK_POPOVER (self->lane_menu), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->lane_menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  rdv_canvas_popup (self, self->lane_menu);
}

/* What of a lane's header is in view. */
static const RdvHit *
find_header (RdvCanvas *self, guint32 lane)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  guint n = 0;
  const RdvHit *hits = scene != NULL ? rdv_scene_get_hits (scene, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (hits[i].kind == RDV_HIT_LANE_HEADER && hits[i].id == lane)
      return &hits[i];
  return NULL;
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvCanvas *self = RDV_CANVAS (widget);
  guint32 lane = get_lane (self, parameter);
  const RdvHit *header;

  /* Without anything selected, the keyboard's way in is the first lane. */
  if (lane == RDV_NONE && self->lane_order != NULL && rdv_lane_order_get_n_shown (self->lane_order) > 0)
    lane = rdv_canvas_find_lane_at (self, rdv_canvas_get_lanes_y (self));
  header = lane != RDV_NONE ? find_header (self, lane) : NULL;
  if (header != NULL)
    rdv_canvas_open_lane_menu (self, lane, header->x + header->width / 2, header->y + MIN (header->height, 24));
}

/* Whether the header cuts the lane's name. */
static gboolean
is_cut (RdvCanvas *self, guint32 lane)
{
  const RdvMetrics *metrics = rdv_layout_get_metrics (self->layout);
  double x = rdv_metrics_get_header_text_x (metrics, rdv_lane_order_get_depth (self->lane_order, lane));
  double width = rdv_text_measure_get_width (RDV_TEXT_MEASURE (self->measure), RDV_TEXT_LANE_TITLE, get_title (self, lane));

  return x + width > rdv_canvas_get_body_x (self) - metrics->header_inset + 0.5;
}

char *
rdv_canvas_dup_lane_words (RdvCanvas *self, const RdvHit *hit)
{
  guint n_lanes = rdv_document_get_n_lanes (self->document);
  g_autoptr (GString) names = NULL;

  if (hit->kind == RDV_HIT_LANE_TRIANGLE)
    return g_strdup (rdv_lane_order_get_collapsed (self->lane_order, hit->id) ? _ ("Expand") : _ ("Collapse"));
  if (hit->kind == RDV_HIT_LANE_HEADER)
    return is_cut (self, hit->id) ? g_strdup (get_title (self, hit->id)) : NULL;
  names = g_string_new (_ ("Hidden, click to show:"));
  for (guint i = 0; i < n_lanes; i++)
    {
      guint32 lane = rdv_lane_order_get_lane (self->lane_order, i);

      if (!has_home (self, lane))
        g_string_append_printf (names, "\n%s", get_title (self, lane));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

void
rdv_canvas_class_install_lane_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "canvas.lane-collapse", "u", collapse);
  gtk_widget_class_install_action (klass, "canvas.lane-hide", "u", hide);
  gtk_widget_class_install_action (klass, "canvas.lane-show", "u", show);
  gtk_widget_class_install_action (klass, "canvas.lane-solo", "u", solo);
  gtk_widget_class_install_action (klass, "canvas.lane-up", "u", move_up);
  gtk_widget_class_install_action (klass, "canvas.lane-down", "u", move_down);
  gtk_widget_class_install_action (klass, "canvas.lane-menu", "u", show_menu);
  gtk_widget_class_install_action (klass, "canvas.lanes-show-all", NULL, show_all);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_CONTROL_MASK, "canvas.lane-up", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Up, GDK_CONTROL_MASK, "canvas.lane-up", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_CONTROL_MASK, "canvas.lane-down", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Down, GDK_CONTROL_MASK, "canvas.lane-down", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_h, GDK_CONTROL_MASK, "canvas.lane-hide", "u", RDV_NONE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.lanes-show-all", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, GDK_CONTROL_MASK, "canvas.lane-menu", "u", RDV_NONE);
}

void
rdv_canvas_dispose_lanes (RdvCanvas *self)
{
  rdv_canvas_drop_lane (self);
  g_clear_pointer (&self->lane_menu, gtk_widget_unparent);
  g_clear_pointer (&self->lane_news, g_free);
  g_clear_pointer (&self->rows, g_array_unref);
  if (self->lane_order != NULL)
    g_signal_handlers_disconnect_by_data (self->lane_order, self);
  g_clear_object (&self->lane_order);
}
