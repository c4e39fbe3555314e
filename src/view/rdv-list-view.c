/* rdv-list-view.c: see rdv-list-view.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-list-view-private.h"

#include <glib/gi18n-lib.h>

#include "rdv-focus.h"
#include "rdv-state-page.h"

G_DEFINE_FINAL_TYPE (RdvListView, rdv_list_view, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE,
  PEEK,
  SHOW_ON_TIMELINE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The keyboard goes on from the row to which GTK has scrolled last. */
static void
scroll_to_lead (RdvListView *self)
{
  guint32 event = rdv_selection_get_event (self->selection);
  guint row = event != RDV_NONE ? rdv_event_rows_find (self->rows, event) : RDV_NONE;

  if (row < g_list_model_get_n_items (G_LIST_MODEL (self->row_selection)))
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", row);
}

/* Rows have heights, and can be scrolled to, only when they have been laid out. */
static gboolean
has_places (RdvListView *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (gtk_widget_get_height (gtk_list_item_get_child (item)) > 0)
      return TRUE;
  return FALSE;
}

/* The widget of the row of the event that leads, or NULL when it has none. */
static GtkWidget *
find_lead_row (RdvListView *self)
{
  guint32 event = rdv_selection_get_event (self->selection);
  guint row = event != RDV_NONE ? rdv_event_rows_find (self->rows, event) : RDV_NONE;
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (row != RDV_NONE && g_hash_table_iter_next (&iter, &item, NULL))
    if (gtk_list_item_get_position (item) == row)
      return gtk_widget_get_parent (gtk_widget_get_parent (gtk_list_item_get_child (item)));
  return NULL;
}

/* Where rows are new, GTK 4.18 guesses in the first frame where they will be, and may miss the row by one: a second frame puts that
 * right. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RdvListView *self = RDV_LIST_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget)), *row;

  if (gtk_widget_get_mapped (widget) && self->empty_page == NULL && !has_places (self))
    return G_SOURCE_CONTINUE;
  scroll_to_lead (self);
  /* A focus that came before the rows had places is on the first of them. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->list) && (row = find_lead_row (self)) != NULL)
    gtk_widget_grab_focus (row);
  self->n_reveals--;
  if (self->n_reveals > 0)
    return G_SOURCE_CONTINUE;
  self->reveal_id = 0;
  return G_SOURCE_REMOVE;
}

void
rdv_list_view_reveal_soon (RdvListView *self)
{
  self->n_reveals = 2;
  if (self->reveal_id == 0)
    self->reveal_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
drop_empty_page (RdvListView *self)
{
  g_clear_pointer (&self->empty_page, gtk_widget_unparent);
  gtk_widget_set_visible (self->scroller, TRUE);
}

static void
show_empty_page (RdvListView *self)
{
  RdvDocument *document = rdv_event_rows_get_document (self->rows);
  gboolean has_events = document != NULL && rdv_document_get_n_events (document) > 0;

  drop_empty_page (self);
  gtk_widget_set_visible (self->scroller, FALSE);
  if (has_events)
    {
      self->empty_page = rdv_state_page_new (NULL, _ ("No Event Is Left"),
                                             _ ("Nothing in this timeline is what the filter and the search ask for together."));
      rdv_state_page_add_button (RDV_STATE_PAGE (self->empty_page), _ ("Clear Filters"), "win.clear-filters");
    }
  else
    self->empty_page = rdv_state_page_new (NULL, _ ("This Timeline Has No Events"), NULL);
  gtk_widget_set_vexpand (self->empty_page, TRUE);
  gtk_widget_set_hexpand (self->empty_page, TRUE);
  gtk_widget_set_parent (self->empty_page, GTK_WIDGET (self));
}

static void
on_refilled (RdvListView *self)
{
  rdv_list_view_refill (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    show_empty_page (self);
  else if (self->empty_page != NULL)
    drop_empty_page (self);
  rdv_list_view_describe (self);
  rdv_list_view_update_actions (self);
  rdv_list_view_reveal_soon (self);
}

static void
on_row_activated (RdvListView *self, guint row)
{
  guint n;
  const guint32 *events = rdv_event_rows_get_events (self->rows, &n);

  if (row < n)
    g_signal_emit (self, signals[self->has_pointer ? PEEK : ACTIVATE], 0, (guint) events[row]);
}

/* The table does not say what activated a row: what was used last did. */
static gboolean
on_event (RdvListView *self, GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      self->has_pointer = TRUE;
      break;
    case GDK_KEY_PRESS:
      self->has_pointer = FALSE;
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
add_event_controller (RdvListView *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
rdv_list_view_activate_lead (RdvListView *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0, (guint) rdv_selection_get_event (self->selection));
}

void
rdv_list_view_show_lead (RdvListView *self)
{
  g_signal_emit (self, signals[SHOW_ON_TIMELINE], 0, (guint) rdv_selection_get_event (self->selection));
}

static gboolean
rdv_list_view_grab_focus (GtkWidget *widget)
{
  RdvListView *self = RDV_LIST_VIEW (widget);

  if (self->empty_page != NULL)
    return gtk_widget_grab_focus (self->empty_page);
  scroll_to_lead (self);
  return gtk_widget_grab_focus (self->list);
}

/* The rows are one stop of Tab, as they are in newer GTK if it is asked to: 4.8 would go from row to row. */
static gboolean
rdv_list_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdvListView *self = RDV_LIST_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_among_rows = focus != NULL && (focus == self->list || gtk_widget_is_ancestor (focus, self->list));
  gboolean is_inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->table));

  /* From outside, or when the row that had the focus is gone, to what can be done about it. */
  if (self->empty_page != NULL)
    return focus != NULL && gtk_widget_is_ancestor (focus, self->empty_page) ? gtk_widget_child_focus (self->empty_page, direction)
                                                                             : gtk_widget_grab_focus (self->empty_page);
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return rdv_focus_move (widget, direction);
  if (direction == GTK_DIR_TAB_FORWARD)
    return !is_among_rows && (gtk_widget_child_focus (header, direction) || rdv_list_view_grab_focus (widget));
  if (!is_inside)
    return rdv_list_view_grab_focus (widget);
  return gtk_widget_child_focus (header, direction);
}

static void
rdv_list_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdvListView *self = RDV_LIST_VIEW (widget);
  const GtkAllocation place = { 0, 0, width, height };

  gtk_widget_size_allocate (self->empty_page != NULL ? self->empty_page : self->scroller, &place, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
rdv_list_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  RdvListView *self = RDV_LIST_VIEW (widget);

  gtk_widget_measure (self->empty_page != NULL ? self->empty_page : self->scroller, orientation, for_size, minimum, natural, NULL,
                      NULL);
}

static void
rdv_list_view_dispose (GObject *object)
{
  RdvListView *self = RDV_LIST_VIEW (object);

  if (self->reveal_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->reveal_id);
  self->reveal_id = 0;
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->empty_page, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->row_selection);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  if (self->typed != NULL)
    g_string_free (g_steal_pointer (&self->typed), TRUE);
  G_OBJECT_CLASS (rdv_list_view_parent_class)->dispose (object);
}

static void
rdv_list_view_class_init (RdvListViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_list_view_dispose;
  widget_class->grab_focus = rdv_list_view_grab_focus;
  widget_class->focus = rdv_list_view_focus;
  widget_class->measure = rdv_list_view_measure;
  widget_class->size_allocate = rdv_list_view_size_allocate;
  signals[ACTIVATE] =
      g_signal_new ("activate", RDV_TYPE_LIST_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[PEEK] = g_signal_new ("peek", RDV_TYPE_LIST_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SHOW_ON_TIMELINE] =
      g_signal_new ("show-on-timeline", RDV_TYPE_LIST_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  rdv_list_view_class_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "listview-page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
find_list (GtkWidget *table)
{
  GtkWidget *child = gtk_widget_get_first_child (table);

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
rdv_list_view_init (RdvListView *self)
{
  self->typed = g_string_new (NULL);
  self->bound = g_hash_table_new (NULL, NULL);
  self->stale = g_hash_table_new (NULL, NULL);
  self->rows = rdv_event_rows_new ();
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->list = find_list (GTK_WIDGET (self->table));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "data-table");
  gtk_column_view_set_reorderable (self->table, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Events"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Events"), -1);
  g_signal_connect_swapped (self->table, "activate", G_CALLBACK (on_row_activated), self);
  rdv_list_view_add_columns (self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->table));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  add_event_controller (self);
  rdv_list_view_init_keys (self);
}

/* All rows are as high. */
static void
on_scrolled (RdvListView *self, GtkAdjustment *adjustment)
{
  double whole = gtk_adjustment_get_upper (adjustment);
  double rows_a_pixel = g_list_model_get_n_items (G_LIST_MODEL (self->row_selection)) / MAX (whole, 1);

  self->view_first = (guint)(gtk_adjustment_get_value (adjustment) * rows_a_pixel);
  self->view_n = (guint)(gtk_adjustment_get_page_size (adjustment) * rows_a_pixel) + 2;
  rdv_row_selection_set_view (self->row_selection, self->view_first, self->view_n);
  rdv_list_view_fill_view (self);
}

static void
on_selection_changed (RdvListView *self)
{
  rdv_list_view_update_actions (self);
  rdv_list_view_reveal_soon (self);
}

GtkWidget *
rdv_list_view_new (RdvSelection *selection)
{
  RdvListView *self;
  GtkAdjustment *adjustment;

  g_return_val_if_fail (RDV_IS_SELECTION (selection), NULL);

  self = g_object_new (RDV_TYPE_LIST_VIEW, NULL);
  self->selection = g_object_ref (selection);
  self->row_selection = rdv_row_selection_new (self->rows, selection);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->row_selection));
  g_signal_connect_object (self->row_selection, "refilled", G_CALLBACK (on_refilled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row_selection, "completed", G_CALLBACK (rdv_list_view_reveal_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "sorted", G_CALLBACK (rdv_list_view_describe), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  on_refilled (self);
  return GTK_WIDGET (self);
}

void
rdv_list_view_set_content (RdvListView *self, RdvDocument *document, const RdvBitset *visible, gint64 now)
{
  g_return_if_fail (RDV_IS_LIST_VIEW (self));

  self->now = now;
  rdv_event_rows_set_content (self->rows, document, visible);
}

RdvEventRows *
rdv_list_view_get_rows (RdvListView *self)
{
  g_return_val_if_fail (RDV_IS_LIST_VIEW (self), NULL);

  return self->rows;
}

void
rdv_list_view_set_theme (RdvListView *self, RdvThemeKind theme)
{
  g_return_if_fail (RDV_IS_LIST_VIEW (self));

  if (self->theme == theme)
    return;
  self->theme = theme;
  rdv_list_view_refill (self);
}
