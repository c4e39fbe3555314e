/* rdv-list-view-keys.c: what keys, the menu and typing do in the list. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-list-view-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-citation.h"
#include "rdv-copy-news.h"
#include "rdv-list-cell.h"
#include "rdv-rows-content.h"

/* Microseconds: letters that follow sooner belong to one word. */
#define TYPING_TIME G_USEC_PER_SEC

static void
sort (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvListView *self = RDV_LIST_VIEW (widget);
  RdvColumn column;
  gboolean is_again;

  if (!rdv_column_from_nick (g_variant_get_string (parameter, NULL), &column))
    return;
  is_again = rdv_event_rows_get_column (self->rows) == column && !rdv_event_rows_get_descending (self->rows);
  rdv_list_view_sort (self, column, is_again);
}

static void
open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_list_view_activate_lead (RDV_LIST_VIEW (widget));
}

static void
show (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_list_view_show_lead (RDV_LIST_VIEW (widget));
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvListView *self = RDV_LIST_VIEW (widget);
  guint n;
  g_autofree guint32 *events = rdv_row_selection_dup_events (self->row_selection, &n);
  g_autoptr (GdkContentProvider) content =
      rdv_rows_content_new (rdv_event_rows_get_document (self->rows), events, n, self->now);
  g_autofree char *news = g_strdup_printf (ngettext ("%u row was copied.", "%u rows were copied.", n), n);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  rdv_copy_news_tell (widget, news);
}

static void
cite (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvListView *self = RDV_LIST_VIEW (widget);
  guint n;
  g_autofree guint32 *events = rdv_row_selection_dup_events (self->row_selection, &n);
  g_autofree char *text = rdv_citation_new_for_events (rdv_event_rows_get_document (self->rows), events, n, self->now);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rdv_copy_news_tell_citations (widget, n);
}

static GMenu *
new_menu (RdvListView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) event = g_menu_new ();
  g_autoptr (GMenu) copying = g_menu_new ();
  guint n;

  rdv_selection_get_events (self->selection, &n);
  g_menu_append (event, _ ("Read About It"), "list-view.open");
  g_menu_append (event, _ ("Show on the Timeline"), "list-view.show");
  g_menu_append (copying, n > 1 ? _ ("Copy Rows") : _ ("Copy Row"), "list-view.copy");
  g_menu_append (copying, n > 1 ? _ ("Copy Citations") : _ ("Copy Citation"), "list-view.cite");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (event));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copying));
  return menu;
}

static void
popup (RdvListView *self, const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = new_menu (self);

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
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* By key: at the row that has the focus. */
static void
open_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvListView *self = RDV_LIST_VIEW (widget);
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  double x = 24, y = 24;

  if (row != NULL)
    gtk_widget_translate_coordinates (row, widget, 24, gtk_widget_get_height (row), &x, &y);
  popup (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
on_menu_pressed (RdvListView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *cell = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  guint32 event;

  while (cell != NULL && !RDV_IS_LIST_CELL (cell))
    {
      /* Beside the text of a row there is still its row. */
      GtkWidget *first = gtk_widget_get_first_child (cell);

      if (first != NULL && RDV_IS_LIST_CELL (first))
        cell = first;
      else
        cell = gtk_widget_get_parent (cell);
    }
  event = cell != NULL ? rdv_list_cell_get_event (RDV_LIST_CELL (cell)) : RDV_NONE;
  if (event == RDV_NONE)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  /* One of several that are selected: the menu is about all of them. */
  if (!rdv_selection_contains (self->selection, event))
    rdv_selection_set_event (self->selection, event);
  popup (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

/* Whether @title begins with @typed, letters large or small: without a copy of either, for all titles of a long list may be
 * looked at. */
static gboolean
begins_with (const char *title, const char *typed)
{
  for (; *typed != '\0'; typed = g_utf8_next_char (typed), title = g_utf8_next_char (title))
    if (*title == '\0' || g_unichar_tolower (g_utf8_get_char (title)) != g_unichar_tolower (g_utf8_get_char (typed)))
      return FALSE;
  return TRUE;
}

/* A first letter leads on, further ones stay where they fit. */
static void
select_typed (RdvListView *self)
{
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);
  RdvDocument *document = rdv_event_rows_get_document (self->rows);
  guint32 lead = rdv_selection_get_event (self->selection);
  guint from = lead != RDV_NONE ? rdv_event_rows_find (self->rows, lead) : RDV_NONE;

  if (from == RDV_NONE)
    from = 0;
  else if (g_utf8_strlen (self->typed->str, -1) == 1)
    from++;
  for (guint i = 0; i < n; i++)
    {
      guint32 event = events[(from + i) % n];
      const char *title = rdv_document_get_title (document, event);

      if (title != NULL && begins_with (title, self->typed->str))
        {
          rdv_selection_set_event (self->selection, event);
          return;
        }
    }
}

static gboolean
on_key_pressed (RdvListView *self, guint key, guint code, GdkModifierType state)
{
  gunichar c = gdk_keyval_to_unicode (key);
  gint64 now = g_get_monotonic_time ();

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || !g_unichar_isprint (c))
    return FALSE;
  if (now - self->typed_at > TYPING_TIME)
    g_string_truncate (self->typed, 0);
  if (c == ' ' && self->typed->len == 0)
    return FALSE;
  self->typed_at = now;
  g_string_append_unichar (self->typed, c);
  select_typed (self);
  return TRUE;
}

void
rdv_list_view_init_keys (RdvListView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_name (keys, "typing");
  /* Before a row takes a space for a choice. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->table), keys);
  gtk_event_controller_set_name (GTK_EVENT_CONTROLLER (click), "menu");
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
rdv_list_view_update_actions (RdvListView *self)
{
  static const char *const actions[] = { "list-view.open", "list-view.show", "list-view.copy", "list-view.cite", "list-view.menu" };
  guint32 event = rdv_selection_get_event (self->selection);
  gboolean has_row = event != RDV_NONE && rdv_event_rows_find (self->rows, event) != RDV_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], has_row);
}

void
rdv_list_view_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "list-view.sort", "s", sort);
  gtk_widget_class_install_action (klass, "list-view.open", NULL, open);
  gtk_widget_class_install_action (klass, "list-view.show", NULL, show);
  gtk_widget_class_install_action (klass, "list-view.copy", NULL, copy);
  gtk_widget_class_install_action (klass, "list-view.cite", NULL, cite);
  gtk_widget_class_install_action (klass, "list-view.menu", NULL, open_menu);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Insert, GDK_CONTROL_MASK, "list-view.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "list-view.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "list-view.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "list-view.menu", NULL);
  for (RdvColumn column = 0; column < RDV_N_COLUMNS; column++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_1 + column, GDK_CONTROL_MASK, "list-view.sort", "s",
                                         rdv_column_to_nick (column));
}
