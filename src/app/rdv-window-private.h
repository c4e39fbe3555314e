/* rdv-window-private.h: what the parts of the window share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rdv-address.h"
#include "rdv-as-of-bar.h"
#include "rdv-banner.h"
#include "rdv-filter-bar.h"
#include "rdv-filter-panel.h"
#include "rdv-list-view.h"
#include "rdv-overview.h"
#include "rdv-presentation.h"
#include "rdv-search-bar.h"
#include "rdv-session.h"
#include "rdv-split-view.h"
#include "rdv-view-history.h"
#include "rdv-window.h"
#include "rdv-zoom-slider.h"

G_BEGIN_DECLS

struct _RdvWindow
{
  GtkApplicationWindow parent_instance;

  /* from the template */
  GtkStack *pages;
  GtkWidget *main_page;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkMenuButton *open_button;
  GtkMenuButton *menu_button;
  GtkWidget *zoom_box;
  RdvZoomSlider *zoom_slider;
  GtkWidget *events_box; /* filter and list */
  GtkWidget *export_button;
  RdvBanner *banner;
  RdvSearchBar *search_bar;
  RdvFilterBar *filter_bar;
  RdvAsOfBar *as_of_bar;
  GtkOverlay *overlay;
  GtkStack *stack;
  RdvSplitView *filter_split; /* the panel beside all below */
  RdvSplitView *split;
  GtkStack *views_stack;
  GtkWidget *frame; /* canvas and overview */
  RdvCanvas *canvas;
  RdvOverview *overview;
  RdvDetailPane *pane;

  /* rdv-window-tell.c */
  RdvBanner *notice; /* NULL before the first */
  guint notice_source;

  RdvClock *clock;

  /* what is shown */
  RdvDocument *document;
  RdvReport *report;

  /* rdv-window-as-of.c: days are named by their last second, today by RDV_TIME_MAX */
  RdvDocument *whole; /* what is known today; it is @document unless another day's knowledge is shown */
  gint64 as_of;       /* the day whose knowledge is shown */
  gint64 wanted_day;  /* the day that was asked for last */
  gboolean as_of_is_busy;
  RdvPlanDays *plan_days; /* NULL until somebody asks */
  char *lost_event;       /* id of what was selected last, or NULL */

  /* what is being read, or was tried last */
  RdvLoader *loader;
  GCancellable *cancellable; /* NULL when nothing is being read */
  guint loading_source;
  RdvAddress *address; /* where to go once its timeline is there, or NULL */
  GtkWidget *state_page; /* in the place of the timeline, or NULL */

  RdvListView *list; /* NULL until it is first shown */
  GtkWidget *legend; /* the popover that was opened last, or NULL */
  GtkFileChooserNative *chooser; /* the dialog that is open, or NULL */

  /* rdv-window-present.c */
  GtkWidget *tours;        /* the popover that was opened last, or NULL */
  GtkWidget *presentation; /* NULL: no tour is shown */
  GtkWidget *focus_before;
  gboolean was_fullscreen;
  char *tour_to_come; /* id of a tour to be shown when there is a timeline, "" for its first; or NULL */

  /* rdv-window-views.c */
  RdvViewHistory *views;
  guint rest_source;
  guint subtitle_source;

  /* rdv-window-find.c */
  RdvFind *find;
  gint64 search_from, search_to; /* what was seen before the search */
  double search_offset;
  char *search_event; /* id of what was selected then, or NULL */
  guint prepare_source;

  /* rdv-window-filter.c */
  RdvFilterPanel *filter_panel; /* NULL until it is first shown */
  GSignalGroup *filter_lane_signals;

  /* rdv-window-session.c */
  RdvSession *session; /* NULL: nothing is remembered */
  char *shown_uri;     /* under which the timeline shown is remembered; NULL when it is not */
  guint note_source;
  const RdvViewState *kept_view; /* while a file that is shown is replaced by what it has become; else NULL */
  guint offset_source; /* of the canvas, until it has a size and can be scrolled */
  double offset_to_come;

  GFile *copy_file; /* that is being written; or NULL */
  GFile *given_folder; /* that somebody gave access to; or NULL */
  GFile *given_for;    /* the file in it */

  /* rdv-window-preferences.c */
  RdvPreferences *preferences; /* NULL: all is as it is at first */

  /* rdv-window-watch.c */
  GFileMonitor *monitor; /* NULL when the timeline shown is no file, or one that cannot be watched */
  guint reload_source;
  GCancellable *reload_cancellable; /* NULL when the file is not being read again */

  /* rdv-window-lanes.c */
  GMenu *lanes_menu;
  GSimpleActionGroup *lane_actions;
  GSignalGroup *lane_signals;
};

/* rdv-window-actions.c */
void rdv_window_init_actions (RdvWindow *self);
/* The one place that decides which actions can be used. */
void rdv_window_update_actions (RdvWindow *self);

/* rdv-window-load.c */
void rdv_window_choose_file (RdvWindow *self);
/* What is shown is a table that was read by guess, or by what was chosen already, and can be read again. */
gboolean rdv_window_can_choose_columns (RdvWindow *self);
void rdv_window_choose_columns (RdvWindow *self);
/* The file that is shown was read again. */
void rdv_window_show_reloaded (RdvWindow *self, RdvLoader *loader, RdvDocument *document);
void rdv_window_retry (RdvWindow *self);
void rdv_window_cancel_load (RdvWindow *self);
/* Takes away a page that stands in the place of the timeline, if there is a timeline. */
void rdv_window_show_timeline (RdvWindow *self);

/* A page in the place of the timeline, and on it where to go from there. */
void rdv_window_show_state_page (RdvWindow *self, GtkWidget *page);
void rdv_window_add_way_out (RdvWindow *self, GtkWidget *page);

/* rdv-window-address.c */
/* Goes where a link led to, now that its timeline is here. */
void rdv_window_arrive (RdvWindow *self);
void rdv_window_copy_link (RdvWindow *self);

/* rdv-window-export.c */
void rdv_window_export (RdvWindow *self);
void rdv_window_print (RdvWindow *self);
void rdv_window_export_data (RdvWindow *self);

/* rdv-window-find.c */
void rdv_window_init_find (RdvWindow *self);
void rdv_window_dispose_find (RdvWindow *self);
/* Opens the search, or puts the focus in it. */
void rdv_window_search (RdvWindow *self);
void rdv_window_end_search (RdvWindow *self);

/* rdv-window-focus.c */
/* When a popover of the menu button has closed: puts the focus on @widget, where the toolkit would leave it on the button. */
void rdv_window_give_focus_back (GtkWidget *widget);
/* To the next part of the window (@step: 1) or the one before (-1), round and round. */
void rdv_window_go_to_part (RdvWindow *self, int step);

/* rdv-window-legend.c */
void rdv_window_show_legend (RdvWindow *self);
/* rdv-window-lanes.c */
void rdv_window_init_lanes (RdvWindow *self);
void rdv_window_dispose_lanes (RdvWindow *self);

/* rdv-window-filter.c */
void rdv_window_init_filter (RdvWindow *self);
void rdv_window_dispose_filter (RdvWindow *self);
/* Opens the panel and puts the focus in it. */
void rdv_window_show_filter (RdvWindow *self);
void rdv_window_hide_filter (RdvWindow *self);
/* Whether the panel covers a part of the events. */
gboolean rdv_window_is_filter_over (RdvWindow *self);

/* rdv-window-list.c */
/* Whether the list stands in the place of the canvas. */
gboolean rdv_window_is_list (RdvWindow *self);
void rdv_window_set_list (RdvWindow *self, gboolean is_list);
/* The list shows nothing: while positions change their meaning. */
void rdv_window_clear_list (RdvWindow *self);
/* There is another document, or other events of it are to be shown. */
void rdv_window_update_list (RdvWindow *self);
/* Puts the focus on the canvas or the list, whichever is shown. */
void rdv_window_focus_events (RdvWindow *self);

/* rdv-window-views.c */
void rdv_window_init_views (RdvWindow *self);
void rdv_window_dispose_views (RdvWindow *self);
/* Forgets the views of another document. */
void rdv_window_reset_views (RdvWindow *self);
/* Says under the title what is in view, soon: when it has changed. */
void rdv_window_say_view_soon (RdvWindow *self);
void rdv_window_go_back (RdvWindow *self);
void rdv_window_go_forward (RdvWindow *self);

/* rdv-window-as-of.c */
void rdv_window_init_as_of (RdvWindow *self);
void rdv_window_dispose_as_of (RdvWindow *self);
/* Another document: today's knowledge; then, when it is shown, that of the day which it asks for itself, if it does. */
void rdv_window_reset_as_of (RdvWindow *self);
void rdv_window_take_own_day (RdvWindow *self);
/* The same for a day that was shown before; RDV_TIME_MAX: today. */
void rdv_window_take_day (RdvWindow *self, gint64 day);
/* Shows what was known on @day; in a large timeline soon. */
void rdv_window_go_as_of (RdvWindow *self, gint64 day);
/* The present, or the day in the past whose knowledge is shown. */
gint64 rdv_window_get_now (RdvWindow *self);
/* "As known on 18 April 2025"; NULL for today. (transfer full) */
char *rdv_window_dup_as_of_words (RdvWindow *self);
/* Closes the bar, unless it is closed or a day was chosen in it, which must not be lost: then FALSE. */
gboolean rdv_window_close_as_of (RdvWindow *self);
void rdv_window_update_as_of_actions (RdvWindow *self, gboolean is_shown);

/* rdv-window-pane.c */
void rdv_window_init_pane (RdvWindow *self);
/* Tells the pane where images lie beside the file that was read. */
void rdv_window_update_folder (RdvWindow *self);
/* Asks for the folder that the file lies in, where the sandbox was given the file alone. */
void rdv_window_choose_folder (RdvWindow *self);

/* rdv-window-session.c */
void rdv_window_init_session (RdvWindow *self);
void rdv_window_dispose_session (RdvWindow *self);
/* How the timeline is looked at now; NULL when there is none, or none to be remembered. (transfer full) */
RdvViewState *rdv_window_dup_view (RdvWindow *self);
void rdv_window_note_view_soon (RdvWindow *self);
/* A timeline has come: shows it as it was looked at last, if it ever was. */
void rdv_window_restore_view (RdvWindow *self);

/* rdv-window-copy.c */
void rdv_window_save_copy (RdvWindow *self);
/* Saves a small timeline for a person to change, and opens it. */
void rdv_window_save_example (RdvWindow *self);

/* rdv-window-tell.c */
void rdv_window_init_tell (RdvWindow *self);
void rdv_window_dispose_tell (RdvWindow *self);
/* Says over the events that something was done, and takes it away by itself. What has to be read is said by the banner. */
void rdv_window_tell (RdvWindow *self, const char *text);

/* rdv-window-preferences.c */
void rdv_window_show_preferences (RdvWindow *self);

/* rdv-window-watch.c */
/* Reads the file again when it is changed. @file: (nullable): none any more */
void rdv_window_watch_file (RdvWindow *self, GFile *file);
void rdv_window_stop_watching (RdvWindow *self);

/* rdv-window-present.c */
void rdv_window_init_present (RdvWindow *self);
void rdv_window_dispose_present (RdvWindow *self);
gboolean rdv_window_is_presenting (RdvWindow *self);
void rdv_window_leave_tour (RdvWindow *self);
/* Shows the tour that was asked for before there was a timeline, if one was. */
void rdv_window_present_waiting_tour (RdvWindow *self);
void rdv_window_update_present_actions (RdvWindow *self, gboolean is_shown);

/* rdv-window.c */
/* The same timeline as it was known on another day. @now_label: (nullable): see rdv_canvas_change_document(). */
void rdv_window_change_document (RdvWindow *self, RdvDocument *document, gint64 now, const char *now_label);
/* Makes @document the one that is shown. */
void rdv_window_set_document (RdvWindow *self, RdvDocument *document, RdvReport *report);
void rdv_window_step_back (RdvWindow *self);
/* Brings the event in view on the canvas, whatever is shown now. */
void rdv_window_show_on_timeline (RdvWindow *self, guint32 event);
/* Selects an event and opens its page beside; to read is to go there with the keyboard too. */
void rdv_window_peek (RdvWindow *self, guint32 event);
void rdv_window_read (RdvWindow *self, guint32 event);

G_END_DECLS
