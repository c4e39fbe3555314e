/* rdv-detail-pane.c: see rdv-detail-pane.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-detail-pane.h"

#include <glib/gi18n-lib.h>

#include "rdv-citation.h"
#include "rdv-copy-news.h"
#include "rdv-event-page.h"
#include "rdv-focus.h"
#include "rdv-subject-page.h"
#include "rdv-timeline-page.h"
#include "rdv-tooltip.h"
#include "rdv-trail.h"

/* What a page is about. */
typedef struct
{
  guint32 is_subject;
  guint32 id; /* position of the event or the subject; RDV_NONE for the timeline's own page */
} PageStep;

struct _RdvDetailPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkScrolledWindow *scroller;
  GtkWidget *close_button;
  GtkBox *bar;
  GtkWidget *show_button;
  GtkWidget *copy_button; /* NULL before the first event is read */
  GtkWidget *foot;
  GtkLabel *place;

  RdvDocument *document;
  gint64 now;
  RdvThemeKind theme;
  gboolean highlight;
  GFile *folder;
  RdvFolderAccess access;
  RdvTrail *trail; /* of PageStep */
};

G_DEFINE_FINAL_TYPE (RdvDetailPane, rdv_detail_pane, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EVENT_CHOSEN,
  SIGNAL_SHOW_ON_TIMELINE,
  N_SIGNALS,
};

enum
{
  PROP_0,
  PROP_HIGHLIGHT,
  N_PROPS,
};

static guint signals[N_SIGNALS];
static GParamSpec *props[N_PROPS];

static GtkWidget *
get_page (RdvDetailPane *self)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);

  return viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
}

/* The event shown, or RDV_NONE. */
static guint32
get_event (RdvDetailPane *self)
{
  const PageStep *step = rdv_trail_get_current (self->trail);

  return step != NULL && !step->is_subject ? step->id : RDV_NONE;
}

static RdvPage *
create_page (RdvDetailPane *self)
{
  const PageStep *step = rdv_trail_get_current (self->trail);
  RdvPageContext context = {
    .document = self->document,
    .now = self->now,
    .theme = rdv_theme_get (self->theme),
    .folder = self->folder,
    .access = self->access,
  };

  if (step->is_subject)
    return rdv_subject_page_new (&context, step->id);
  if (step->id != RDV_NONE)
    return rdv_event_page_new (&context, step->id);
  return rdv_timeline_page_new (&context);
}

static GMenuModel *
new_copy_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Citation"), "pane.copy-citation");
  g_menu_append (menu, _ ("Citation for BibTeX"), "pane.copy-bibtex");
  g_menu_append (menu, _ ("Link"), "win.copy-link");
  return G_MENU_MODEL (menu);
}

static void
create_copy_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  menu = new_copy_menu ();
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_menu_button_get_popover (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Copy"), -1);
}

static void
add_copy_button (RdvDetailPane *self)
{
  self->copy_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->copy_button), "edit-copy-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->copy_button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->copy_button), create_copy_menu, NULL, NULL);
  rdv_tooltip_set (self->copy_button, _ ("Copy (Alt+C)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Copy"), -1);
  gtk_box_insert_child_after (self->bar, self->copy_button, gtk_widget_get_prev_sibling (self->show_button));
}

static gboolean
is_subject (RdvDetailPane *self)
{
  const PageStep *step = rdv_trail_get_current (self->trail);

  return step != NULL && step->is_subject;
}

static void
update_controls (RdvDetailPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint32 event = get_event (self);
  gboolean is_event = event != RDV_NONE;
  guint n_events = self->document != NULL ? rdv_document_get_n_events (self->document) : 0;

  gtk_widget_action_set_enabled (widget, "pane.back", rdv_trail_can_go_back (self->trail));
  gtk_widget_action_set_enabled (widget, "pane.forward", rdv_trail_can_go_forward (self->trail));
  gtk_widget_action_set_enabled (widget, "pane.earlier", is_event && event > 0);
  gtk_widget_action_set_enabled (widget, "pane.later", is_event && event + 1 < n_events);
  gtk_widget_action_set_enabled (widget, "pane.show", is_event || is_subject (self));
  gtk_widget_action_set_enabled (widget, "pane.highlight", is_subject (self));
  gtk_widget_action_set_enabled (widget, "pane.copy-citation", is_event);
  gtk_widget_action_set_enabled (widget, "pane.copy-bibtex", is_event);
  if (is_event && self->copy_button == NULL)
    add_copy_button (self);
  if (self->copy_button != NULL)
    gtk_widget_set_visible (self->copy_button, is_event);
  gtk_widget_set_visible (self->show_button, is_event);
  gtk_widget_set_visible (self->foot, is_event);
  if (is_event)
    {
      /* TRANSLATORS: the number of an event among all, e.g. "371 of 412". */
      g_autofree char *place = g_strdup_printf (_ ("%u of %u"), event + 1, n_events);

      gtk_label_set_text (self->place, place);
    }
}

/* Shows the present step. Who was reading the page goes on reading in the new one. */
static void
show_step (RdvDetailPane *self)
{
  GtkWidget *old = get_page (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus != NULL && old != NULL && gtk_widget_is_ancestor (focus, old);

  rdv_detail_pane_set_highlight (self, FALSE);
  gtk_scrolled_window_set_child (self->scroller, NULL);
  /* The next page begins at its top, however far down somebody was in this one. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (rdv_trail_get_current (self->trail) != NULL)
    gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (create_page (self)));
  update_controls (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
visit (RdvDetailPane *self, gboolean is_subject, guint32 id)
{
  PageStep step = { is_subject, id };
  const PageStep *current = rdv_trail_get_current (self->trail);

  if (current != NULL && current->is_subject == step.is_subject && current->id == step.id)
    return;
  rdv_trail_visit (self->trail, &step);
  show_step (self);
}

static void
choose_event (RdvDetailPane *self, guint32 event)
{
  visit (self, FALSE, event);
  g_signal_emit (self, signals[SIGNAL_EVENT_CHOSEN], 0, event);
}

static void
activate_event (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  choose_event (RDV_DETAIL_PANE (widget), g_variant_get_uint32 (parameter));
}

static void
activate_subject (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rdv_detail_pane_show_subject (RDV_DETAIL_PANE (widget), g_variant_get_uint32 (parameter));
}

static void
activate_earlier (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (widget);

  choose_event (self, get_event (self) - 1);
}

static void
activate_later (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (widget);

  choose_event (self, get_event (self) + 1);
}

static void
activate_show (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (widget);

  if (is_subject (self))
    rdv_detail_pane_set_highlight (self, !self->highlight);
  else
    g_signal_emit (self, signals[SIGNAL_SHOW_ON_TIMELINE], 0, get_event (self));
}

static void
activate_copy_citation (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (widget);
  g_autofree char *text = rdv_citation_new (self->document, get_event (self), self->now);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rdv_copy_news_tell_citations (widget, 1);
}

static void
activate_copy_bibtex (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (widget);
  g_autofree char *text = rdv_citation_new_bibtex (self->document, get_event (self), self->now);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  rdv_copy_news_tell (widget, _ ("The citation for BibTeX was copied."));
}

static void
activate_copy_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (widget);

  if (self->copy_button != NULL && gtk_widget_get_visible (self->copy_button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->copy_button));
}

/* After a step through the trail. The selection follows events, and stays while a subject is read. */
static void
arrive (RdvDetailPane *self)
{
  const PageStep *step = rdv_trail_get_current (self->trail);

  show_step (self);
  if (!step->is_subject)
    g_signal_emit (self, signals[SIGNAL_EVENT_CHOSEN], 0, step->id);
}

static void
activate_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (widget);

  rdv_trail_go_back (self->trail);
  arrive (self);
}

static void
activate_forward (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (widget);

  rdv_trail_go_forward (self->trail);
  arrive (self);
}

static gboolean
rdv_detail_pane_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = get_page (RDV_DETAIL_PANE (widget));

  return page != NULL && gtk_widget_grab_focus (page);
}

static void
rdv_detail_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_return_if_fail (id == PROP_HIGHLIGHT);
  g_value_set_boolean (value, RDV_DETAIL_PANE (object)->highlight);
}

static void
rdv_detail_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_return_if_fail (id == PROP_HIGHLIGHT);
  rdv_detail_pane_set_highlight (RDV_DETAIL_PANE (object), g_value_get_boolean (value));
}

static void
rdv_detail_pane_dispose (GObject *object)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->folder);
  G_OBJECT_CLASS (rdv_detail_pane_parent_class)->dispose (object);
}

static void
rdv_detail_pane_finalize (GObject *object)
{
  RdvDetailPane *self = RDV_DETAIL_PANE (object);

  rdv_trail_free (self->trail);
  G_OBJECT_CLASS (rdv_detail_pane_parent_class)->finalize (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pane.event", "u", activate_event);
  gtk_widget_class_install_action (widget_class, "pane.subject", "u", activate_subject);
  gtk_widget_class_install_action (widget_class, "pane.earlier", NULL, activate_earlier);
  gtk_widget_class_install_action (widget_class, "pane.later", NULL, activate_later);
  gtk_widget_class_install_action (widget_class, "pane.back", NULL, activate_back);
  gtk_widget_class_install_action (widget_class, "pane.forward", NULL, activate_forward);
  gtk_widget_class_install_action (widget_class, "pane.show", NULL, activate_show);
  gtk_widget_class_install_property_action (widget_class, "pane.highlight", "highlight");
  gtk_widget_class_install_action (widget_class, "pane.copy-citation", NULL, activate_copy_citation);
  gtk_widget_class_install_action (widget_class, "pane.copy-bibtex", NULL, activate_copy_bibtex);
  gtk_widget_class_install_action (widget_class, "pane.copy", NULL, activate_copy_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_ALT_MASK, "pane.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "pane.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, GDK_SHIFT_MASK, "pane.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "pane.earlier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "pane.later", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "pane.show", NULL);
}

static void
rdv_detail_pane_class_init (RdvDetailPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rdv_detail_pane_get_property;
  object_class->set_property = rdv_detail_pane_set_property;
  object_class->dispose = rdv_detail_pane_dispose;
  object_class->finalize = rdv_detail_pane_finalize;
  widget_class->grab_focus = rdv_detail_pane_grab_focus;
  widget_class->focus = rdv_focus_move;

  /**
   * RdvDetailPane::event-chosen:
   * @event: a position, or RDV_NONE when the timeline's own page came back
   */
  signals[SIGNAL_EVENT_CHOSEN] = g_signal_new ("event-chosen", RDV_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_SHOW_ON_TIMELINE] =
      g_signal_new ("show-on-timeline", RDV_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "detailpane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, "/rendezvous/ui/detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdvDetailPane, box);
  gtk_widget_class_bind_template_child (widget_class, RdvDetailPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdvDetailPane, close_button);
  gtk_widget_class_bind_template_child (widget_class, RdvDetailPane, show_button);
  gtk_widget_class_bind_template_child (widget_class, RdvDetailPane, bar);
  gtk_widget_class_bind_template_child (widget_class, RdvDetailPane, foot);
  gtk_widget_class_bind_template_child (widget_class, RdvDetailPane, place);
  props[PROP_HIGHLIGHT] = g_param_spec_boolean ("highlight", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  add_actions (widget_class);
}

static void
rdv_detail_pane_init (RdvDetailPane *self)
{
  self->trail = rdv_trail_new (sizeof (PageStep));
  gtk_widget_init_template (GTK_WIDGET (self));
  update_controls (self);
}

GtkWidget *
rdv_detail_pane_new (void)
{
  return g_object_new (RDV_TYPE_DETAIL_PANE, NULL);
}

/* Whether the page of the timeline is shown and nobody has been anywhere else. */
static gboolean
is_fresh (RdvDetailPane *self)
{
  const PageStep *step = rdv_trail_get_current (self->trail);

  return step != NULL && !step->is_subject && step->id == RDV_NONE && !rdv_trail_can_go_back (self->trail) &&
         !rdv_trail_can_go_forward (self->trail);
}

void
rdv_detail_pane_set_document (RdvDetailPane *self, RdvDocument *document, gint64 now)
{
  g_return_if_fail (RDV_IS_DETAIL_PANE (self));
  g_return_if_fail (RDV_IS_DOCUMENT (document));

  if (self->document == document && self->now == now && is_fresh (self))
    return;
  g_set_object (&self->document, document);
  self->now = now;
  rdv_trail_clear (self->trail);
  visit (self, FALSE, RDV_NONE);
}

typedef struct
{
  RdvDocument *from, *to;
} Change;

static void
rename_step (gpointer step, gpointer user_data)
{
  PageStep *page = step;
  const Change *change = user_data;

  if (!page->is_subject && page->id != RDV_NONE)
    page->id = rdv_document_find_event (change->to, rdv_document_get_id (change->from, page->id));
}

void
rdv_detail_pane_change_document (RdvDetailPane *self, RdvDocument *document, gint64 now)
{
  Change change;
  double place;

  g_return_if_fail (RDV_IS_DETAIL_PANE (self));
  g_return_if_fail (RDV_IS_DOCUMENT (document) && self->document != NULL);

  change = (Change){ self->document, document };
  rdv_trail_rename (self->trail, rename_step, &change);
  g_set_object (&self->document, document);
  self->now = now;
  place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  show_step (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), place);
}

void
rdv_detail_pane_show_event (RdvDetailPane *self, guint32 event)
{
  g_return_if_fail (RDV_IS_DETAIL_PANE (self));
  g_return_if_fail (self->document != NULL);
  g_return_if_fail (event == RDV_NONE || event < rdv_document_get_n_events (self->document));

  visit (self, FALSE, event);
}

void
rdv_detail_pane_show_subject (RdvDetailPane *self, guint32 subject)
{
  g_return_if_fail (RDV_IS_DETAIL_PANE (self));
  g_return_if_fail (self->document != NULL);
  g_return_if_fail (subject < rdv_document_get_n_subjects (self->document));

  visit (self, TRUE, subject);
}

void
rdv_detail_pane_set_folder (RdvDetailPane *self, GFile *folder, RdvFolderAccess access)
{
  g_return_if_fail (RDV_IS_DETAIL_PANE (self));
  g_return_if_fail (folder == NULL || G_IS_FILE (folder));

  if (!g_set_object (&self->folder, folder) && self->access == access)
    return;
  self->access = access;
  /* Only the pages of events have images. */
  if (get_event (self) != RDV_NONE)
    show_step (self);
}

guint32
rdv_detail_pane_get_highlighted (RdvDetailPane *self)
{
  const PageStep *step;

  g_return_val_if_fail (RDV_IS_DETAIL_PANE (self), RDV_NONE);

  step = rdv_trail_get_current (self->trail);
  return self->highlight && step != NULL && step->is_subject ? step->id : RDV_NONE;
}

void
rdv_detail_pane_set_highlight (RdvDetailPane *self, gboolean highlight)
{
  g_return_if_fail (RDV_IS_DETAIL_PANE (self));

  if (self->highlight == highlight || (highlight && !is_subject (self)))
    return;
  self->highlight = highlight;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIGHLIGHT]);
}

void
rdv_detail_pane_set_theme (RdvDetailPane *self, RdvThemeKind theme)
{
  g_return_if_fail (RDV_IS_DETAIL_PANE (self));

  if (self->theme == theme)
    return;
  self->theme = theme;
  if (rdv_theme_is_dark (theme))
    gtk_widget_add_css_class (GTK_WIDGET (self), "dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dark");
  if (self->document != NULL)
    show_step (self);
}

void
rdv_detail_pane_set_closable (RdvDetailPane *self, gboolean closable)
{
  g_return_if_fail (RDV_IS_DETAIL_PANE (self));

  gtk_widget_set_visible (self->close_button, closable);
}
