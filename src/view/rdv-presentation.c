/* rdv-presentation.c: see rdv-presentation.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-presentation.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-words.h"
#include "rdv-step-dots.h"
#include "rdv-step-view.h"
#include "rdv-text.h"

/* Beside the desktop's size of texts: to be read from the back of a room. */
#define TEXT_ZOOM 1.35
/* Milliseconds between two looks at the time that a step has been shown. */
#define TICK 100

struct _RdvPresentation
{
  GtkWidget parent_instance;
  GtkWidget *box;
  RdvCanvas *canvas;
  GtkStack *texts;
  GtkWidget *counter;
  GtkWidget *play_button;
  GtkWidget *progress;
  RdvStepDots *dots;

  RdvDocument *document;
  gint64 now;
  RdvTourPlayer *player;
  int width, height; /* for which the step was placed */
  guint tick_source;
  gint64 ticked; /* monotonic time of the last tick */
  double pointer_x, pointer_y; /* where the pointer was last */
};

enum
{
  PROP_0,
  PROP_STEP,
  PROP_PLAYING,
  N_PROPS,
};

enum
{
  LEAVE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvPresentation, rdv_presentation, GTK_TYPE_WIDGET)

static const RdvTourStep *
get_step (RdvPresentation *self)
{
  return &rdv_tour_player_get_tour (self->player)->steps[rdv_tour_player_get_step (self->player)];
}

/* Brings what the step shows into view. */
static void
place (RdvPresentation *self)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);
  gint64 first, last, from, to;

  if (self->width == 0 || self->height == 0)
    return;
  rdv_viewport_get_limits (viewport, &first, &last);
  rdv_step_view_get (rdv_canvas_get_layout (self->canvas), rdv_tour_player_get_tour (self->player),
                     rdv_tour_player_get_step (self->player), first, last, rdv_viewport_get_width (viewport), &from, &to);
  rdv_canvas_show_step (self->canvas, from, to, get_step (self)->event);
}

static void
leave_out_idle_lanes (RdvPresentation *self)
{
  RdvViewport *viewport = rdv_canvas_get_viewport (self->canvas);
  gint64 first, last;

  rdv_viewport_get_limits (viewport, &first, &last);
  rdv_step_view_leave_out_idle_lanes (
      rdv_canvas_get_layout (self->canvas), rdv_canvas_get_lane_order (self->canvas),
      rdv_tour_player_get_tour (self->player), first, last, rdv_viewport_get_width (viewport));
}

/* "Docking in orbit · 17 July 1975, 16:09 UTC", or NULL for a step without an event. */
static char *
dup_heading (RdvPresentation *self, const RdvTourStep *step)
{
  g_autofree char *date = NULL;
  const char *title;
  RdvExtent extent;

  if (step->event == RDV_NONE)
    return NULL;
  title = rdv_document_get_title (self->document, step->event);
  rdv_document_get_extent (self->document, step->event, &extent);
  date = rdv_date_words_event (&extent, rdv_document_get_status (self->document, step->event), self->now);
  return title != NULL ? g_strdup_printf ("%s · %s", title, date) : g_steal_pointer (&date);
}

static GtkWidget *
new_step_text (RdvPresentation *self, const RdvTourStep *step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *heading = dup_heading (self, step);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (box), rdv_text_new (heading, "step-heading"));
  gtk_box_append (GTK_BOX (box), rdv_text_new (step->text != NULL ? step->text : "", "step-text"));
  return box;
}

static void
add_texts (RdvPresentation *self)
{
  const RdvTour *tour = rdv_tour_player_get_tour (self->player);

  for (guint i = 0; i < tour->n_steps; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      gtk_stack_add_named (self->texts, new_step_text (self, &tour->steps[i]), name);
    }
}

/* Where one is, in words for everybody; who listens hears the words of the step too. */
static void
tell_step (RdvPresentation *self)
{
  const RdvTour *tour = rdv_tour_player_get_tour (self->player);
  guint step = rdv_tour_player_get_step (self->player);
  g_autofree char *name = g_strdup_printf ("%u", step);
  /* TRANSLATORS: where one is in a tour: "Step 3 of 12". */
  g_autofree char *counter = g_strdup_printf (_ ("Step %u of %u"), step + 1, tour->n_steps);
  g_autofree char *heading = dup_heading (self, &tour->steps[step]);
  g_autofree char *words = g_strdup_printf ("%s. %s. %s", counter, heading != NULL ? heading : "",
                                            tour->steps[step].text != NULL ? tour->steps[step].text : "");

  gtk_stack_set_visible_child_name (self->texts, name);
  gtk_label_set_text (GTK_LABEL (self->counter), counter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, tour->title != NULL ? tour->title : _ ("Tour"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
update_actions (RdvPresentation *self)
{
  guint step = rdv_tour_player_get_step (self->player);
  gboolean is_last = step + 1 == rdv_tour_player_get_tour (self->player)->n_steps;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "present.previous", step > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "present.first", step > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "present.next", !is_last);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "present.last", !is_last);
}

static void
update_progress (RdvPresentation *self)
{
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), rdv_tour_player_get_progress (self->player));
}

/* Keys and time lead on while the pointer lies somewhere: nobody points at what glides under it then, no card
 * covers the words of the step, and it is not seen on the picture. */
static void
set_pointer_rests (RdvPresentation *self, gboolean rests)
{
  gtk_widget_set_can_target (GTK_WIDGET (self->canvas), !rests);
  gtk_widget_set_cursor_from_name (self->box, rests ? "none" : NULL);
}

static void
on_pointer_entered (RdvPresentation *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

/* GTK tells of a motion too when something has moved under the pointer. */
static void
on_pointer_moved (RdvPresentation *self, double x, double y)
{
  if (self->pointer_x == x && self->pointer_y == y)
    return;
  on_pointer_entered (self, x, y);
  set_pointer_rests (self, FALSE);
}

static void
on_step (RdvPresentation *self)
{
  set_pointer_rests (self, TRUE);
  tell_step (self);
  update_actions (self);
  update_progress (self);
  place (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STEP]);
}

static gboolean
on_tick (gpointer user_data)
{
  RdvPresentation *self = user_data;
  gint64 time = g_get_monotonic_time ();
  double seconds = (double) (time - self->ticked) / G_USEC_PER_SEC;

  self->ticked = time;
  rdv_tour_player_pass (self->player, seconds);
  update_progress (self);
  return G_SOURCE_CONTINUE;
}

static void
on_playing (RdvPresentation *self)
{
  gboolean is_playing = rdv_tour_player_get_playing (self->player);
  const char *words = is_playing ? _ ("Pause (P)") : _ ("Play by Itself (P)");

  g_clear_handle_id (&self->tick_source, g_source_remove);
  if (is_playing)
    {
      self->ticked = g_get_monotonic_time ();
      self->tick_source = g_timeout_add (TICK, on_tick, self);
    }
  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            is_playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_opacity (self->progress, is_playing ? 1 : 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
}

static void
activate_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvTourPlayer *player = RDV_PRESENTATION (widget)->player;

  rdv_tour_player_set_step (player, rdv_tour_player_get_step (player) + 1);
}

static void
activate_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdvTourPlayer *player = RDV_PRESENTATION (widget)->player;

  rdv_tour_player_set_step (player, rdv_tour_player_get_step (player) - 1);
}

static void
activate_first (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_tour_player_set_step (RDV_PRESENTATION (widget)->player, 0);
}

static void
activate_last (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rdv_tour_player_set_step (RDV_PRESENTATION (widget)->player, G_MAXUINT);
}

static void
activate_leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[LEAVE], 0);
}

static void
rdv_presentation_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (RDV_PRESENTATION (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* In another size the step's event may have got out of view. */
static void
rdv_presentation_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdvPresentation *self = RDV_PRESENTATION (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  if (self->width == width && self->height == height)
    return;
  if (self->width == 0)
    leave_out_idle_lanes (self);
  self->width = width;
  self->height = height;
  place (self);
}

static void
rdv_presentation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdvPresentation *self = RDV_PRESENTATION (object);

  if (id == PROP_STEP)
    g_value_set_uint (value, self->player != NULL ? rdv_tour_player_get_step (self->player) : 0);
  else if (id == PROP_PLAYING)
    g_value_set_boolean (value, self->player != NULL && rdv_tour_player_get_playing (self->player));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_presentation_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdvPresentation *self = RDV_PRESENTATION (object);

  if (id == PROP_STEP)
    rdv_tour_player_set_step (self->player, g_value_get_uint (value));
  else if (id == PROP_PLAYING)
    rdv_tour_player_set_playing (self->player, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rdv_presentation_dispose (GObject *object)
{
  RdvPresentation *self = RDV_PRESENTATION (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->player);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (rdv_presentation_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_Right, "present.next" },        { GDK_KEY_KP_Right, "present.next" },    { GDK_KEY_Down, "present.next" },
    { GDK_KEY_KP_Down, "present.next" },      { GDK_KEY_space, "present.next" },       { GDK_KEY_Page_Down, "present.next" },
    { GDK_KEY_KP_Page_Down, "present.next" }, { GDK_KEY_Left, "present.previous" },    { GDK_KEY_KP_Left, "present.previous" },
    { GDK_KEY_Up, "present.previous" },       { GDK_KEY_KP_Up, "present.previous" },   { GDK_KEY_BackSpace, "present.previous" },
    { GDK_KEY_Page_Up, "present.previous" },  { GDK_KEY_KP_Page_Up, "present.previous" }, { GDK_KEY_Home, "present.first" },
    { GDK_KEY_KP_Home, "present.first" },     { GDK_KEY_End, "present.last" },         { GDK_KEY_KP_End, "present.last" },
    { GDK_KEY_p, "present.playing" },         { GDK_KEY_Escape, "present.leave" },
  };

  gtk_widget_class_install_action (widget_class, "present.next", NULL, activate_next);
  gtk_widget_class_install_action (widget_class, "present.previous", NULL, activate_previous);
  gtk_widget_class_install_action (widget_class, "present.first", NULL, activate_first);
  gtk_widget_class_install_action (widget_class, "present.last", NULL, activate_last);
  gtk_widget_class_install_action (widget_class, "present.leave", NULL, activate_leave);
  gtk_widget_class_install_property_action (widget_class, "present.step", "step");
  gtk_widget_class_install_property_action (widget_class, "present.playing", "playing");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

static void
rdv_presentation_class_init (RdvPresentationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rdv_presentation_dispose;
  object_class->get_property = rdv_presentation_get_property;
  object_class->set_property = rdv_presentation_set_property;
  widget_class->measure = rdv_presentation_measure;
  widget_class->size_allocate = rdv_presentation_size_allocate;
  props[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[LEAVE] = g_signal_new ("leave", RDV_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "presentation");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  install_actions (widget_class);
}

static GtkWidget *
new_button (const char *icon, const char *action, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}

static GtkWidget *
new_play_button (void)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "present.playing");
  return button;
}

static GtkWidget *
new_controls (RdvPresentation *self)
{
  const RdvTour *tour = rdv_tour_player_get_tour (self->player);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *words = tour->title != NULL ? rdv_text_dup_start (tour->title, RDV_TEXT_LONGEST_LINE) : NULL;
  GtkWidget *title = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "tour-title");
  self->counter = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->counter, "step-counter");
  self->dots = RDV_STEP_DOTS (rdv_step_dots_new (tour->n_steps));
  self->play_button = new_play_button ();
  gtk_box_append (GTK_BOX (bar), title);
  gtk_box_append (GTK_BOX (bar), new_button ("go-previous-symbolic", "present.previous", _ ("Step Before (Left)")));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->dots));
  gtk_box_append (GTK_BOX (bar), new_button ("go-next-symbolic", "present.next", _ ("Next Step (Right, Space)")));
  gtk_box_append (GTK_BOX (bar), self->counter);
  gtk_box_append (GTK_BOX (bar), self->play_button);
  gtk_box_append (GTK_BOX (bar), new_button ("window-close-symbolic", "present.leave", _ ("Leave the Tour (Escape)")));
  return bar;
}

static void
add_parts (RdvPresentation *self)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->canvas = RDV_CANVAS (rdv_canvas_new ());
  rdv_canvas_set_text_zoom (self->canvas, TEXT_ZOOM);
  /* Keys go from step to step, not from event to event. */
  gtk_widget_set_focusable (GTK_WIDGET (self->canvas), FALSE);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->progress, "step-progress");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Time Until the Next Step"), -1);
  self->texts = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_type (self->texts, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_widget_add_css_class (panel, "tour-panel");
  /* Over its buttons the pointer is always seen. */
  gtk_widget_set_cursor_from_name (panel, "default");
  gtk_box_append (GTK_BOX (panel), GTK_WIDGET (self->texts));
  gtk_box_append (GTK_BOX (panel), new_controls (self));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->canvas));
  gtk_box_append (GTK_BOX (self->box), self->progress);
  gtk_box_append (GTK_BOX (self->box), panel);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_pointer (RdvPresentation *self)
{
  GtkEventController *pointer = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (pointer, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pointer, "enter", G_CALLBACK (on_pointer_entered), self);
  g_signal_connect_swapped (pointer, "motion", G_CALLBACK (on_pointer_moved), self);
  gtk_widget_add_controller (GTK_WIDGET (self), pointer);
}

static void
rdv_presentation_init (RdvPresentation *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
rdv_presentation_new (RdvDocument *document, guint tour, gint64 now, const char *zone)
{
  RdvPresentation *self = g_object_new (RDV_TYPE_PRESENTATION, NULL);

  self->document = g_object_ref (document);
  self->now = now;
  self->player = rdv_tour_player_new (document, tour);
  add_parts (self);
  add_pointer (self);
  add_texts (self);
  rdv_canvas_set_zone (self->canvas, zone);
  rdv_canvas_set_document (self->canvas, document, now);
  g_signal_connect_object (self->player, "notify::step", G_CALLBACK (on_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->player, "notify::playing", G_CALLBACK (on_playing), self, G_CONNECT_SWAPPED);
  on_step (self);
  on_playing (self);
  return GTK_WIDGET (self);
}

RdvCanvas *
rdv_presentation_get_canvas (RdvPresentation *self)
{
  g_return_val_if_fail (RDV_IS_PRESENTATION (self), NULL);

  return self->canvas;
}

RdvTourPlayer *
rdv_presentation_get_player (RdvPresentation *self)
{
  g_return_val_if_fail (RDV_IS_PRESENTATION (self), NULL);

  return self->player;
}
