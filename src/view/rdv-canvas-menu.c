/* rdv-canvas-menu.c: what can be done with what one points at. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-citation.h"
#include "rdv-copy-news.h"

static void
append (GMenu *section, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  /* What belongs to the window is left out where there is none. */
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (section, item);
}

static void
append_lane (GMenu *section, guint32 lane)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Hide This Lane"), NULL);

  g_menu_item_set_action_and_target (item, "canvas.lane-hide", "u", lane);
  g_menu_append_item (section, item);
}

/* @lane: the one in which the event was pointed at, RDV_NONE where it is in none that is shown. */
static GMenu *
new_event_section (RdvCanvas *self, guint32 lane)
{
  GMenu *section = g_menu_new ();
  guint n;

  rdv_selection_get_events (self->selection, &n);
  append (section, _ ("Read About It"), "canvas.activate");
  append (section, n > 1 ? _ ("Zoom to Them") : _ ("Zoom to It"), "canvas.zoom-selection");
  append (section, n > 1 ? _ ("Copy Citations") : _ ("Copy Citation"), "canvas.copy");
  append (section, _ ("Copy Link"), "win.copy-link");
  if (lane != RDV_NONE)
    append_lane (section, lane);
  return section;
}

static GMenu *
new_view_section (void)
{
  GMenu *section = g_menu_new ();

  append (section, _ ("Whole Timeline"), "canvas.zoom-whole");
  append (section, _ ("Go to Today"), "canvas.today");
  append (section, _ ("Go to a Date…"), "canvas.go-to-date");
  return section;
}

static GMenu *
new_export_section (void)
{
  GMenu *section = g_menu_new ();

  append (section, _ ("Export From Here…"), "win.export");
  return section;
}

static void
popup (RdvCanvas *self, GMenu *first, const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) export = new_export_section ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (export));
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Menu"), -1);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  rdv_canvas_popup (self, self->menu);
}

gboolean
rdv_canvas_open_menu_at (RdvCanvas *self, double x, double y)
{
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = scene != NULL ? rdv_scene_pick (scene, x, y, RDV_CANVAS_SLOP) : NULL;
  g_autoptr (GMenu) first = NULL;

  if (scene == NULL || (hit != NULL && rdv_canvas_is_header (hit)))
    return FALSE;
  rdv_canvas_stop (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (hit != NULL && hit->kind == RDV_HIT_EVENT)
    {
      /* One of several that are selected: the menu is about all of them. */
      if (!rdv_selection_contains (self->selection, hit->id))
        rdv_selection_set_event (self->selection, hit->id);
      first = new_event_section (self, rdv_canvas_find_lane_at (self, y));
    }
  else
    first = new_view_section ();
  popup (self, first, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  return TRUE;
}

void
rdv_canvas_open_menu (RdvCanvas *self)
{
  guint32 event = rdv_selection_get_event (self->selection);
  RdvScene *scene = rdv_canvas_get_scene (self);
  const RdvHit *hit = scene != NULL && event != RDV_NONE ? rdv_scene_find_event (scene, event) : NULL;
  g_autoptr (GMenu) first = event != RDV_NONE ? new_event_section (self, rdv_canvas_get_walk_lane (self, event)) : new_view_section ();
  GdkRectangle place = { (int) rdv_canvas_get_body_x (self) + 24, (int) rdv_canvas_get_body_y (self) + 24, 1, 1 };

  if (hit != NULL)
    place = (GdkRectangle){ (int) MAX (hit->x, rdv_canvas_get_body_x (self)), (int) hit->y, MIN ((int) hit->width, 40) + 1,
                            (int) hit->height };
  popup (self, first, &place);
}

static char *
dup_citations (RdvCanvas *self)
{
  guint n;
  const guint32 *events = rdv_selection_get_events (self->selection, &n);

  return rdv_citation_new_for_events (self->document, events, n, self->now);
}

static void
tell_copied (RdvCanvas *self)
{
  guint n;

  rdv_selection_get_events (self->selection, &n);
  if (self->has_stretch)
    rdv_copy_news_tell (GTK_WIDGET (self), _ ("The length of time was copied."));
  else
    rdv_copy_news_tell_citations (GTK_WIDGET (self), n);
}

void
rdv_canvas_copy (RdvCanvas *self)
{
  g_autofree char *text = self->has_stretch ? rdv_canvas_dup_stretch_words (self) : dup_citations (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell_copied (self);
}
