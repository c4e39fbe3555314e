/* rdv-window.c: see rdv-window.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-config.h"

#include "rdv-window-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-open-menu.h"
#include "rdv-timeline-page.h"
#include "rdv-text.h"

/* Pixels: below, the header bar keeps only what the menu does not have. */
#define COMPACT_BELOW 840
/* And from here on there is room for a slider. */
#define ROOMY_FROM 1000

G_DEFINE_FINAL_TYPE (RdvWindow, rdv_window, GTK_TYPE_APPLICATION_WINDOW)

static void
on_selection_changed (RdvWindow *self)
{
  guint32 event = rdv_selection_get_event (rdv_canvas_get_selection (self->canvas));

  if (self->document == NULL)
    return;
  rdv_detail_pane_show_event (self->pane, event);
  /* Who walks through the list does not want half of it covered. */
  if (event != RDV_NONE && rdv_split_view_get_narrow (self->split) && !rdv_window_is_list (self))
    rdv_split_view_set_open (self->split, TRUE);
}

static void
on_event_chosen (RdvWindow *self, guint32 event)
{
  rdv_selection_set_event (rdv_canvas_get_selection (self->canvas), event);
  if (event != RDV_NONE && !rdv_window_is_list (self))
    rdv_canvas_reveal_event (self->canvas, event);
}

void
rdv_window_show_on_timeline (RdvWindow *self, guint32 event)
{
  rdv_window_set_list (self, FALSE);
  if (rdv_split_view_get_narrow (self->split))
    rdv_split_view_set_open (self->split, FALSE);
  rdv_canvas_zoom_to_event (self->canvas, event);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

void
rdv_window_peek (RdvWindow *self, guint32 event)
{
  rdv_selection_set_event (rdv_canvas_get_selection (self->canvas), event);
  rdv_split_view_set_open (self->split, TRUE);
}

void
rdv_window_read (RdvWindow *self, guint32 event)
{
  rdv_window_peek (self, event);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
on_theme_changed (RdvWindow *self)
{
  rdv_detail_pane_set_theme (self->pane, rdv_canvas_get_theme (self->canvas));
}

static gboolean
has_focus_inside (RdvWindow *self, GtkWidget *part)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* A pane that goes must not take the focus with it. */
static void
on_open_changed (RdvWindow *self)
{
  gboolean is_open = rdv_split_view_get_open (self->split);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "pane");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (is_open));
  if (!is_open && has_focus_inside (self, GTK_WIDGET (self->pane)))
    rdv_window_focus_events (self);
}

static void
on_cover_changed (RdvWindow *self)
{
  int cover;

  g_object_get (self->split, "cover", &cover, NULL);
  rdv_canvas_set_cover (self->canvas, cover);
}

static void
on_narrow_changed (RdvWindow *self)
{
  rdv_detail_pane_set_closable (self->pane, rdv_split_view_get_narrow (self->split));
}

void
rdv_window_step_back (RdvWindow *self)
{
  RdvSelection *selection = rdv_canvas_get_selection (self->canvas);

  if (rdv_window_is_presenting (self))
    rdv_window_leave_tour (self);
  else if (self->cancellable != NULL)
    rdv_window_cancel_load (self);
  else if (self->state_page != NULL)
    rdv_window_show_timeline (self);
  else if (rdv_search_bar_is_open (self->search_bar))
    rdv_window_end_search (self);
  else if (rdv_window_is_filter_over (self) ||
           (self->filter_panel != NULL && has_focus_inside (self, GTK_WIDGET (self->filter_panel))))
    rdv_window_hide_filter (self);
  else if (has_focus_inside (self, GTK_WIDGET (self->as_of_bar)) && rdv_window_close_as_of (self))
    return;
  else if (rdv_detail_pane_get_highlighted (self->pane) != RDV_NONE)
    rdv_detail_pane_set_highlight (self->pane, FALSE);
  else if (rdv_split_view_get_narrow (self->split) && rdv_split_view_get_open (self->split))
    rdv_split_view_set_open (self->split, FALSE);
  else if (!has_focus_inside (self, GTK_WIDGET (self->views_stack)))
    rdv_window_focus_events (self);
  else if (rdv_selection_get_event (selection) != RDV_NONE)
    rdv_selection_set_event (selection, RDV_NONE);
  else if (rdv_window_close_as_of (self))
    return;
  else if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

void
rdv_window_set_document (RdvWindow *self, RdvDocument *document, RdvReport *report)
{
  gint64 now = rdv_clock_get_now (self->clock);
  g_autofree char *title = rdv_text_dup_start (rdv_timeline_page_get_title (document), RDV_TEXT_LONGEST_LINE);

  rdv_window_leave_tour (self);
  g_set_object (&self->document, document);
  g_set_object (&self->report, report);
  rdv_window_reset_as_of (self);
  rdv_selection_set_event (rdv_canvas_get_selection (self->canvas), RDV_NONE);
  rdv_window_update_folder (self);
  rdv_detail_pane_set_document (self->pane, document, now);
  rdv_canvas_set_document (self->canvas, document, now);
  rdv_window_update_list (self);
  rdv_window_reset_views (self);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  /* It would be said twice. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_window_set_title (GTK_WINDOW (self), title);
  rdv_window_show_timeline (self);
  rdv_window_take_own_day (self);
  rdv_window_restore_view (self);
  rdv_window_present_waiting_tour (self);
  rdv_window_arrive (self);
}

void
rdv_window_change_document (RdvWindow *self, RdvDocument *document, gint64 now, const char *now_label)
{
  RdvSelection *selection = rdv_canvas_get_selection (self->canvas);
  RdvDocument *before = self->document;

  self->document = g_object_ref (document);
  /* The pane takes its pages along by itself. */
  g_signal_handlers_block_by_func (selection, on_selection_changed, self);
  rdv_window_clear_list (self);
  rdv_detail_pane_change_document (self->pane, document, now);
  rdv_canvas_change_document (self->canvas, document, now, now_label);
  g_signal_handlers_unblock_by_func (selection, on_selection_changed, self);
  rdv_window_update_list (self);
  rdv_window_say_view_soon (self);
  if (before != NULL)
    rdv_document_release (before);
}

static gboolean
on_drop (RdvWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  rdv_window_open_file (self, files->data);
  return TRUE;
}

static void
add_drop_target (RdvWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Menus are made when they are first opened, and the one with recent files each time: a window must be there
 * at once. */
static void
create_open_menu (GtkMenuButton *button, gpointer user_data)
{
  RdvWindow *self = user_data;
  g_autoptr (GMenuModel) menu = rdv_open_menu_new (self->session);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_menu_button_get_popover (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Open"), -1);
}

static void
create_primary_menu (GtkMenuButton *button, gpointer user_data)
{
  RdvWindow *self = user_data;
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource ("/rendezvous/ui/menus.ui");
  g_menu_append_section (G_MENU (gtk_builder_get_object (builder, "lanes")), NULL, G_MENU_MODEL (self->lanes_menu));
  gtk_menu_button_set_popover (
      button, gtk_popover_menu_new_from_model (G_MENU_MODEL (gtk_builder_get_object (builder, "primary"))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_menu_button_get_popover (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Menu"), -1);
}

static void
on_surface_width (RdvWindow *self, GParamSpec *pspec, GdkSurface *surface)
{
  gboolean is_compact = gdk_surface_get_width (surface) < COMPACT_BELOW;

  gtk_widget_set_visible (self->zoom_box, !is_compact);
  gtk_widget_set_visible (GTK_WIDGET (self->zoom_slider), gdk_surface_get_width (surface) >= ROOMY_FROM);
  gtk_widget_set_visible (self->export_button, !is_compact);
  gtk_widget_set_visible (self->events_box, !is_compact);
}

static void
rdv_window_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (rdv_window_parent_class)->realize (widget);
  surface = gtk_native_get_surface (GTK_NATIVE (widget));
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (on_surface_width), widget,
                           G_CONNECT_SWAPPED);
}

static void
rdv_window_dispose (GObject *object)
{
  RdvWindow *self = RDV_WINDOW (object);

  rdv_window_dispose_session (self);
  rdv_window_stop_watching (self);
  rdv_window_dispose_tell (self);
  rdv_window_dispose_views (self);
  rdv_window_dispose_as_of (self);
  rdv_window_dispose_present (self);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  rdv_window_dispose_filter (self);
  rdv_window_dispose_find (self);
  rdv_window_dispose_lanes (self);
  g_clear_handle_id (&self->loading_source, g_source_remove);
  g_clear_pointer (&self->address, rdv_address_free);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->loader != NULL)
    g_signal_handlers_disconnect_by_data (self->loader, self);
  g_clear_object (&self->loader);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->find);
  g_clear_pointer (&self->search_event, g_free);
  g_clear_object (&self->preferences);
  g_clear_object (&self->copy_file);
  g_clear_object (&self->given_folder);
  g_clear_object (&self->given_for);
  g_clear_object (&self->document);
  g_clear_object (&self->report);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (rdv_window_parent_class)->dispose (object);
}

static void
rdv_window_finalize (GObject *object)
{
  RdvWindow *self = RDV_WINDOW (object);

  rdv_view_history_free (self->views);
  G_OBJECT_CLASS (rdv_window_parent_class)->finalize (object);
}

static void
rdv_window_class_init (RdvWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rdv_window_dispose;
  object_class->finalize = rdv_window_finalize;
  widget_class->realize = rdv_window_realize;
  g_type_ensure (RDV_TYPE_AS_OF_BAR);
  g_type_ensure (RDV_TYPE_BANNER);
  g_type_ensure (RDV_TYPE_CANVAS);
  g_type_ensure (RDV_TYPE_DETAIL_PANE);
  g_type_ensure (RDV_TYPE_FILTER_BAR);
  g_type_ensure (RDV_TYPE_OVERVIEW);
  g_type_ensure (RDV_TYPE_SEARCH_BAR);
  g_type_ensure (RDV_TYPE_SPLIT_VIEW);
  g_type_ensure (RDV_TYPE_ZOOM_SLIDER);
  gtk_widget_class_set_template_from_resource (widget_class, "/rendezvous/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, main_page);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, zoom_slider);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, events_box);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, as_of_bar);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, filter_split);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, split);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, views_stack);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, overview);
  gtk_widget_class_bind_template_child (widget_class, RdvWindow, pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.step-back", NULL);
}

static void
connect_parts (RdvWindow *self)
{
  RdvSelection *selection = rdv_canvas_get_selection (self->canvas);

  g_signal_connect_object (selection, "notify::event", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "activate", G_CALLBACK (rdv_window_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "peek", G_CALLBACK (rdv_window_peek), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::theme", G_CALLBACK (on_theme_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "event-chosen", G_CALLBACK (on_event_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "show-on-timeline", G_CALLBACK (rdv_window_show_on_timeline), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::open", G_CALLBACK (on_open_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::cover", G_CALLBACK (on_cover_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::narrow", G_CALLBACK (on_narrow_changed), self,
                           G_CONNECT_SWAPPED);
  rdv_window_init_pane (self);
  rdv_overview_set_canvas (self->overview, self->canvas);
  rdv_zoom_slider_set_canvas (self->zoom_slider, self->canvas);
  on_theme_changed (self);
}

static void
rdv_window_init (RdvWindow *self)
{
  self->views = rdv_view_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->open_button, create_open_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_primary_menu, self, NULL);
  rdv_window_init_as_of (self);
  rdv_window_init_present (self);
  rdv_window_init_actions (self);
  rdv_window_init_tell (self);
  rdv_window_init_views (self);
  rdv_window_init_lanes (self);
  rdv_window_init_find (self);
  rdv_window_init_filter (self);
  rdv_window_init_session (self);
  rdv_window_update_actions (self);
  connect_parts (self);
  add_drop_target (self);
  if (g_str_equal (RDV_PROFILE, "development"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->canvas));
}

GtkWidget *
rdv_window_new (GtkApplication *application, RdvClock *clock)
{
  RdvWindow *self = g_object_new (RDV_TYPE_WINDOW, "application", application, NULL);

  self->clock = g_object_ref (clock);
  return GTK_WIDGET (self);
}

void
rdv_window_say (RdvWindow *self, const char *text)
{
  g_return_if_fail (RDV_IS_WINDOW (self));

  rdv_banner_say (self->banner, text);
}

RdvDocument *
rdv_window_get_document (RdvWindow *self)
{
  g_return_val_if_fail (RDV_IS_WINDOW (self), NULL);

  return self->document;
}

RdvCanvas *
rdv_window_get_canvas (RdvWindow *self)
{
  g_return_val_if_fail (RDV_IS_WINDOW (self), NULL);

  return self->canvas;
}

RdvDetailPane *
rdv_window_get_pane (RdvWindow *self)
{
  g_return_val_if_fail (RDV_IS_WINDOW (self), NULL);

  return self->pane;
}
