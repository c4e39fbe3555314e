/* rdv-search-bar.c: see rdv-search-bar.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-search-bar.h"

#include <glib/gi18n-lib.h>

#include "rdv-after-frame.h"
#include "rdv-search-row.h"
#include "rdv-text.h"

/* Who has to scroll further types another letter. */
#define MAX_LISTED 100
/* More rows than the list shows without scrolling. To make all of them takes longer than a frame. */
#define ROWS_AT_ONCE 14
#define LIST_HEIGHT  300
#define ENTRY_CHARS  34

struct _RdvSearchBar
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *count;
  GtkWidget *problem;
  GtkWidget *popover;
  GtkWidget *scrolled;
  GtkWidget *list;
  GListStore *hits;              /* RdvEvent, the best first, as far as they are listed */
  GtkSingleSelection *selection; /* in the list */

  RdvFind *find;
  GSignalGroup *find_signals;
  gint64 now;
  char *last;           /* what was looked for last, or NULL */
  RdvAfterFrame filling; /* of the list */
  gboolean is_list_due; /* it still says what was found before */
  guint rows_source;    /* lists the rest */
  guint current;        /* which of the found the count speaks of */
  gboolean was_visited; /* and that it has been gone to */
  gboolean is_setting;  /* the selection that changes is ours */
};

enum
{
  GO,
  LEAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvSearchBar, rdv_search_bar, GTK_TYPE_WIDGET)

static guint
get_n_found (RdvSearchBar *self)
{
  return self->find != NULL ? rdv_find_get_n_matches (self->find) : 0;
}

/* Which of them, by title and date. (transfer full) */
static char *
dup_current_words (RdvSearchBar *self)
{
  RdvDocument *document = rdv_find_get_document (self->find);
  guint n;
  const guint32 *ranked = rdv_find_get_ranked (self->find, &n);
  guint32 event = ranked[MIN (self->current, n - 1)];
  g_autofree char *date = rdv_search_row_dup_date (document, event, self->now);
  g_autofree char *title = rdv_text_dup_start (rdv_document_get_title (document, event), RDV_TEXT_LONGEST_LINE);

  /* TRANSLATORS: what a screen reader says of a search: "3 of 17: Soyuz 19 in flight, 15 July 1975". */
  return g_strdup_printf (C_ ("search", "%u of %u: %s, %s"), self->current + 1, n, title, date);
}

/* Told by eye in the label, by ear as the description of the entry, where the focus is, and there alone. */
static void
update_count (RdvSearchBar *self)
{
  RdvQuery *query = rdv_find_get_query (self->find);
  const char *problem = rdv_query_get_problem (query);
  guint n = get_n_found (self);
  g_autofree char *text = NULL, *words = NULL;

  if (self->box == NULL)
    return;
  if (rdv_find_get_matches (self->find) == NULL)
    text = g_strdup ("");
  else if (n == 0)
    text = g_strdup (_ ("Nothing found"));
  else
    /* TRANSLATORS: which of the events that a search found: "3 of 17". */
    text = g_strdup_printf (C_ ("search", "%u of %u"), self->current + 1, n);
  words = n > 0 && *text != '\0' ? dup_current_words (self) : g_strdup (text);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_label_set_text (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem != NULL ? problem : words, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "search.next", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "search.previous", n > 0);
  if (n == 0 && !rdv_query_is_empty (query) && !rdv_find_is_busy (self->find))
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
}

static guint
get_n_to_list (RdvSearchBar *self)
{
  return MIN (get_n_found (self), MAX_LISTED);
}

/* Lists what was found up to @n; @from: what stands in the list from there on is replaced. */
static void
list_up_to (RdvSearchBar *self, guint from, guint n)
{
  RdvDocument *document = rdv_find_get_document (self->find);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_found;
  const guint32 *ranked = rdv_find_get_ranked (self->find, &n_found);

  for (guint i = from; i < n; i++)
    g_ptr_array_add (events, g_list_model_get_item (G_LIST_MODEL (document), ranked[i]));
  self->is_setting = TRUE;
  g_list_store_splice (self->hits, from, g_list_model_get_n_items (G_LIST_MODEL (self->hits)) - from, events->pdata,
                       events->len);
  self->is_setting = FALSE;
}

static gboolean
list_more (gpointer user_data)
{
  RdvSearchBar *self = user_data;
  guint n_listed = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  guint n = MIN (n_listed + ROWS_AT_ONCE, get_n_to_list (self));

  if (n_listed < n)
    list_up_to (self, n_listed, n);
  if (n < get_n_to_list (self))
    return G_SOURCE_CONTINUE;
  self->rows_source = 0;
  return G_SOURCE_REMOVE;
}

static void
fill_list (RdvSearchBar *self)
{
  guint n = get_n_to_list (self);

  self->is_list_due = FALSE;
  list_up_to (self, 0, MIN (n, ROWS_AT_ONCE));
  g_clear_handle_id (&self->rows_source, g_source_remove);
  if (n > ROWS_AT_ONCE)
    self->rows_source = g_idle_add (list_more, self);
  /* A bar to scroll with would be higher than one row, and leave a gap below it. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  n > 1 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}

static void
ensure_list (RdvSearchBar *self)
{
  if (self->is_list_due)
    fill_list (self);
}

static void
show_list (RdvSearchBar *self, gboolean is_wanted)
{
  /* A problem is told where the list would be. */
  gboolean has_problem = rdv_query_get_problem (rdv_find_get_query (self->find)) != NULL;

  if (is_wanted && !has_problem && get_n_found (self) > 0 && gtk_widget_get_mapped (self->entry))
    {
      ensure_list (self);
      gtk_popover_popup (GTK_POPOVER (self->popover));
    }
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
set_current (RdvSearchBar *self, guint current)
{
  gboolean is_listed = current < get_n_to_list (self);
  guint n_listed;

  ensure_list (self);
  n_listed = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  self->current = current;
  if (is_listed && current >= n_listed)
    list_up_to (self, n_listed, current + 1);
  self->is_setting = TRUE;
  gtk_single_selection_set_selected (self->selection, is_listed ? current : GTK_INVALID_LIST_POSITION);
  self->is_setting = FALSE;
  if (is_listed)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", current);
  update_count (self);
}

static gboolean
has_focus (RdvSearchBar *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_is_ancestor (focus, self->entry);
}

/* Who has gone to one of them meanwhile does not want the list. */
static void
begin_list (GtkWidget *widget)
{
  RdvSearchBar *self = RDV_SEARCH_BAR (widget);

  if (!rdv_search_bar_is_open (self))
    return;
  set_current (self, self->current);
  if (!self->was_visited)
    show_list (self, has_focus (self));
}

/* The timeline shows first what was found; the list comes with the frame after that, because both would take longer than a frame. */
static void
on_matches_changed (RdvSearchBar *self)
{
  if (!rdv_search_bar_is_open (self))
    return;
  rdv_after_frame_forget (&self->filling);
  g_clear_handle_id (&self->rows_source, g_source_remove);
  self->was_visited = FALSE;
  self->current = 0;
  self->is_list_due = TRUE;
  update_count (self);
  if (get_n_found (self) > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    rdv_after_frame_call (&self->filling, GTK_WIDGET (self), begin_list);
  else
    begin_list (GTK_WIDGET (self));
}

static void
on_search_changed (RdvSearchBar *self)
{
  if (self->find == NULL)
    return;
  rdv_find_set_query (self->find, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  update_count (self);
}

static void
visit (RdvSearchBar *self, guint current)
{
  guint n;
  const guint32 *ranked = rdv_find_get_ranked (self->find, &n);

  if (current >= n)
    return;
  set_current (self, current);
  self->was_visited = TRUE;
  show_list (self, FALSE);
  g_signal_emit (self, signals[GO], 0, ranked[current]);
}

static void
activate_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvSearchBar *self = RDV_SEARCH_BAR (widget);
  guint n = get_n_found (self);

  if (n > 0)
    visit (self, self->was_visited ? (self->current + 1) % n : self->current);
}

static void
activate_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvSearchBar *self = RDV_SEARCH_BAR (widget);
  guint n = get_n_found (self);

  if (n > 0)
    visit (self, (self->current + n - 1) % n);
}

static void
activate_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[LEAVE], 0, FALSE);
}

/* Moves in the list, which opens if need be. */
static void
move_in_list (RdvSearchBar *self, int step)
{
  gint64 wanted = (gint64)self->current + step;

  if (!gtk_widget_get_visible (self->popover))
    show_list (self, TRUE);
  else if (wanted >= 0 && wanted < get_n_found (self))
    {
      self->was_visited = FALSE;
      set_current (self, (guint)wanted);
    }
}

static gboolean
on_key (RdvSearchBar *self, guint key, guint code, GdkModifierType state)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      gtk_widget_activate_action (GTK_WIDGET (self),
                                  (state & GDK_SHIFT_MASK) != 0 ? "search.previous" : "search.next", NULL);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_in_list (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_in_list (self, -1);
      return TRUE;
    case GDK_KEY_Escape:
      g_signal_emit (self, signals[LEAVE], 0, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Our own choice aside, a row is selected by a click. */
static void
on_selected (RdvSearchBar *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (!self->is_setting && selected != GTK_INVALID_LIST_POSITION)
    visit (self, selected);
}

static void
on_focus_left (RdvSearchBar *self)
{
  show_list (self, FALSE);
}

static void
set_up_row (RdvSearchBar *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, rdv_search_row_new ());
}

static void
bind_row (RdvSearchBar *self, GtkListItem *item)
{
  rdv_search_row_set_event (RDV_SEARCH_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item),
                            self->now);
}

static void
unbind_row (RdvSearchBar *self, GtkListItem *item)
{
  rdv_search_row_set_event (RDV_SEARCH_ROW (gtk_list_item_get_child (item)), NULL, self->now);
}

static void
create_list (RdvSearchBar *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (set_up_row), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_row), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_row), self);
  self->hits = g_list_store_new (RDV_TYPE_EVENT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (on_selected), self);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_widget_set_can_focus (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Found Events"), -1);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->list);

  self->popover = gtk_popover_new ();
  gtk_widget_add_css_class (self->popover, "search-results");
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->scrolled);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, self->entry);
}

static GtkWidget *
add_button (RdvSearchBar *self,
            GtkWidget *row,
            const char *icon,
            const char *action,
            const char *name,
            const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (row), button);
  return button;
}

/* The keys that entries of this kind have besides. */
static void
step_next (RdvSearchBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "search.next", NULL);
}

static void
step_previous (RdvSearchBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "search.previous", NULL);
}

static void
create_entry (RdvSearchBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _ ("Words, names, person:, lane:, before: …"),
                "search-delay", 0, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), ENTRY_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"),
                                  -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (self->entry, "next-match", G_CALLBACK (step_next), self);
  g_signal_connect_swapped (self->entry, "previous-match", G_CALLBACK (step_previous), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (self->entry, focus);
}

static void
create_row (RdvSearchBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *close;

  create_entry (self);
  self->count = gtk_label_new (NULL);
  /* What it says does not move the entry. */
  gtk_label_set_width_chars (GTK_LABEL (self->count), MAX ((int)g_utf8_strlen (_ ("Nothing found"), -1), 10));
  gtk_widget_add_css_class (self->count, "search-count");
  gtk_widget_add_css_class (steps, "linked");
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), self->count);
  add_button (self, steps, "go-up-symbolic", "search.previous", _ ("Previous"),
              _ ("Previous of the Found Events (Shift+Enter)"));
  add_button (self, steps, "go-down-symbolic", "search.next", _ ("Next"),
              _ ("Next of the Found Events (Enter)"));
  gtk_box_append (GTK_BOX (row), steps);
  close = add_button (self, row, "window-close-symbolic", "search.close", _ ("Close"),
                      _ ("End the Search and Stay Here"));
  gtk_widget_add_css_class (close, "flat");
  gtk_box_append (GTK_BOX (self->box), row);
}

/* A window must be there at once: what is in the bar is made when it is first opened. */
static void
create_parts (RdvSearchBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  create_row (self);
  create_list (self);
  self->problem = rdv_text_new ("", "note");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->problem);
}

static void
rdv_search_bar_dispose (GObject *object)
{
  RdvSearchBar *self = RDV_SEARCH_BAR (object);

  g_clear_object (&self->find_signals);
  rdv_after_frame_forget (&self->filling);
  g_clear_handle_id (&self->rows_source, g_source_remove);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->hits);
  g_clear_object (&self->find);
  g_clear_pointer (&self->last, g_free);
  G_OBJECT_CLASS (rdv_search_bar_parent_class)->dispose (object);
}

static void
rdv_search_bar_class_init (RdvSearchBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rdv_search_bar_dispose;
  signals[GO] = g_signal_new ("go", RDV_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                              1, G_TYPE_UINT);
  signals[LEAVE] = g_signal_new ("leave", RDV_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_css_name (widget_class, "searchstrip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_install_action (widget_class, "search.next", NULL, activate_next);
  gtk_widget_class_install_action (widget_class, "search.previous", NULL, activate_previous);
  gtk_widget_class_install_action (widget_class, "search.close", NULL, activate_close);
}

static void
rdv_search_bar_init (RdvSearchBar *self)
{
  self->find_signals = g_signal_group_new (RDV_TYPE_FIND);
  g_signal_group_connect_swapped (self->find_signals, "matches-changed", G_CALLBACK (on_matches_changed),
                                  self);
  g_signal_group_connect_swapped (self->find_signals, "notify::busy", G_CALLBACK (update_count), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
rdv_search_bar_new (void)
{
  return g_object_new (RDV_TYPE_SEARCH_BAR, NULL);
}

void
rdv_search_bar_set_find (RdvSearchBar *self, RdvFind *find)
{
  g_return_if_fail (RDV_IS_SEARCH_BAR (self));

  if (g_set_object (&self->find, find))
    g_signal_group_set_target (self->find_signals, find);
}

void
rdv_search_bar_set_now (RdvSearchBar *self, gint64 now)
{
  g_return_if_fail (RDV_IS_SEARCH_BAR (self));

  self->now = now;
  if (!rdv_search_bar_is_open (self))
    return;
  fill_list (self);
  set_current (self, self->current);
}

gboolean
rdv_search_bar_is_open (RdvSearchBar *self)
{
  g_return_val_if_fail (RDV_IS_SEARCH_BAR (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

void
rdv_search_bar_look_for (RdvSearchBar *self, const char *text)
{
  g_return_if_fail (RDV_IS_SEARCH_BAR (self));

  if (self->box == NULL)
    create_parts (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  rdv_find_prepare (self->find);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  on_search_changed (self);
}

void
rdv_search_bar_open (RdvSearchBar *self)
{
  g_return_if_fail (RDV_IS_SEARCH_BAR (self));

  if (!rdv_search_bar_is_open (self))
    rdv_search_bar_look_for (self, self->last != NULL ? self->last : "");
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
rdv_search_bar_close (RdvSearchBar *self)
{
  g_return_if_fail (RDV_IS_SEARCH_BAR (self));

  if (!rdv_search_bar_is_open (self))
    return;
  g_free (self->last);
  self->last = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_clear_handle_id (&self->rows_source, g_source_remove);
  show_list (self, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  rdv_find_set_query (self->find, NULL);
}
