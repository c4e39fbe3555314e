/* rdv-export-tour.c: see rdv-export-tour.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-tour.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-date-words.h"
#include "rdv-error.h"
#include "rdv-step-view.h"
#include "rdv-tour-scene.h"

/* Where no size is asked for: a slide. */
#define DEFAULT_WIDTH 1600
#define RATIO (9.0 / 16)
/* A page is drawn as if it were so wide, so that it can be read from the back of a room; smaller where that is too large for its lanes, down to
 * the size at which other pictures are drawn. */
#define SCENE_WIDTH 1000
#define SMALL_SCENE_WIDTH 1400
/* So much larger is a page whose few rows would leave the most of it empty; and in so many sizes, lest pages differ without need. */
#define CLOSE_UP 1.5
#define CLOSE_UP_STEP 0.25
#define ZOOM_STEP 0.05
#define MIN_ZOOM 0.5

typedef struct
{
  RdvExportPlan *plan;
  RdvLayout *layout;
  RdvDocument *document;
  const RdvTour *tour;
  gint64 first, last;   /* within which the tour moves */
  double width, height; /* of the sheets */
  double zoom;
  double panel_height; /* in scene pixels; the same on pages of the same zoom */
} Teller;

static const RdvTour *
find_tour (RdvDocument *document, const char *id, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < rdv_document_get_n_tours (document); i++)
    {
      const RdvTour *tour = rdv_document_get_tour (document, i);

      if (tour->n_steps == 0)
        continue;
      if (g_str_equal (tour->id, id))
        return tour;
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", tour->id);
    }
  if (known->len > 0)
    /* TRANSLATORS: the first %s is what was asked for, the second a list of what there is. */
    g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("This timeline has no tour “%s”. It has: %s."), id, known->str);
  else
    g_set_error_literal (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("This timeline has no tours."));
  return NULL;
}

static char *
dup_heading (const Teller *self, const RdvTourStep *step)
{
  RdvExtent extent;
  g_autofree char *date = NULL;

  if (step->event == RDV_NONE)
    return NULL;
  rdv_document_get_extent (self->document, step->event, &extent);
  date = rdv_date_words_event (&extent, rdv_document_get_status (self->document, step->event), rdv_layout_get_now (self->layout));
  if (rdv_document_get_title (self->document, step->event) == NULL)
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s · %s", rdv_document_get_title (self->document, step->event), date);
}

/* A panel that owns its words, but for those of the tour. */
typedef struct
{
  RdvTourPanel panel;
  char *heading, *counter;
} Words;

static void
words_init (Words *self, const Teller *teller, guint step)
{
  self->heading = dup_heading (teller, &teller->tour->steps[step]);
  self->counter =
      g_strdup_printf (rdv_catalogue_get_words (NULL, N_ ("Step %u of %u")), step + 1, teller->tour->n_steps);
  self->panel =
      (RdvTourPanel){ self->heading, teller->tour->steps[step].text, teller->tour->title, self->counter };
}

static void
words_clear (Words *self)
{
  g_free (self->heading);
  g_free (self->counter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/* The highest of all steps: the timeline above has the same height on each page that is as large. */
static double
get_panel_height (const Teller *self)
{
  double height = 0;

  for (guint i = 0; i < self->tour->n_steps; i++)
    {
      g_auto (Words) words;

      words_init (&words, self, i);
      height = MAX (height, rdv_tour_scene_get_panel_height (self->layout, &words.panel, self->width / self->zoom));
    }
  return height;
}

static double
get_body_width (const Teller *self)
{
  return self->width / self->zoom - rdv_timeline_scene_get_body_x (self->layout);
}

static double
get_least_height (const Teller *self)
{
  return rdv_timeline_scene_get_body_y (self->layout, NULL, NULL) + rdv_layout_get_min_height (self->layout) + self->panel_height;
}

static void
choose_size (Teller *self)
{
  const RdvExportSize *size = &rdv_export_plan_get_options (self->plan)->size;

  self->width = size->width > 0 ? size->width : DEFAULT_WIDTH;
  self->height = size->height > 0 ? size->height : round (self->width * RATIO);
  self->zoom = self->width / SCENE_WIDTH; /* until a better one is found */
}

/* Makes the layout that of a step; gives its scale. */
static void
lay_out_step (const Teller *self, guint step, RdvTimeScale *scale)
{
  gint64 from, to;

  rdv_step_view_get (self->layout, self->tour, step, self->first, self->last, get_body_width (self), &from, &to);
  rdv_layout_set_limits (self->layout, from, to);
  rdv_layout_set_pinned (self->layout, self->tour->steps[step].event);
  rdv_time_scale_fit (scale, from, to, get_body_width (self));
}

/* For the lanes. */
static double
get_room (const Teller *self)
{
  return self->height / self->zoom - self->panel_height - rdv_timeline_scene_get_body_y (self->layout, NULL, NULL);
}

static double
get_content_height (const Teller *self, guint step)
{
  RdvTimeScale scale;

  lay_out_step (self, step, &scale);
  return rdv_layout_get_content_height (self->layout, &scale, get_room (self));
}

/* Whether the lanes have as many rows as on a screen, where one could scroll, and all can be seen. */
static gboolean
step_fits_without_scrolling (const Teller *self, guint step)
{
  return get_content_height (self, step) <= get_room (self);
}

static gboolean
fits_without_scrolling (const Teller *self)
{
  for (guint i = 0; i < self->tour->n_steps; i++)
    if (!step_fits_without_scrolling (self, i))
      return FALSE;
  return TRUE;
}

/* As large as leaves every lane some rows, if that can still be read. */
static gboolean
choose_large_zoom (Teller *self)
{
  rdv_layout_set_rows (self->layout, RDV_ROWS_SCROLL);
  for (double width = SCENE_WIDTH; width <= SMALL_SCENE_WIDTH && self->width / width >= MIN_ZOOM; width += SCENE_WIDTH / 20)
    {
      self->zoom = self->width / width;
      self->panel_height = get_panel_height (self);
      if (self->height / self->zoom >= get_least_height (self) && fits_without_scrolling (self))
        return TRUE;
    }
  return FALSE;
}

static gboolean
choose_zoom (Teller *self, GError **error)
{
  double least_width = rdv_export_drawing_get_least_width (rdv_export_plan_get_drawing (self->plan));

  if (choose_large_zoom (self))
    return TRUE;
  rdv_layout_set_rows (self->layout, RDV_ROWS_CONDENSE);
  self->zoom = MAX (self->width / SCENE_WIDTH, MIN_ZOOM);
  for (;; self->zoom -= ZOOM_STEP)
    {
      self->panel_height = get_panel_height (self);
      if (self->width / self->zoom >= least_width && self->height / self->zoom >= get_least_height (self))
        return TRUE;
      if (self->zoom - ZOOM_STEP < MIN_ZOOM)
        break;
    }
  g_set_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL,
               _ ("The pages of this tour do not fit into %.0f × %.0f pixels. They need at least %.0f × %.0f."), self->width,
               self->height, MAX (least_width * self->zoom, self->width), ceil (get_least_height (self) * self->zoom));
  return FALSE;
}

/* The telling of one step: larger than the others where it has so few rows that they fit all the same. */
static Teller
come_close (const Teller *self, guint step)
{
  double least_width = rdv_export_drawing_get_least_width (rdv_export_plan_get_drawing (self->plan));
  double height = get_content_height (self, step);
  Teller close = *self;

  for (double factor = CLOSE_UP; factor > 1; factor -= CLOSE_UP_STEP)
    {
      close.zoom = self->zoom * factor;
      close.panel_height = get_panel_height (&close);
      if (self->width / close.zoom >= least_width && self->height / close.zoom >= get_least_height (&close) &&
          height <= get_room (&close) && step_fits_without_scrolling (&close, step))
        return close;
    }
  return *self;
}

static RdvScene *
draw_step (const Teller *self, guint step)
{
  RdvExportDrawing *drawing = rdv_export_plan_get_drawing (self->plan);
  RdvPictureRequest request = {
    .layout = self->layout,
    .width = self->width / self->zoom,
    .height = self->height / self->zoom,
    .theme = rdv_export_plan_get_options (self->plan)->theme,
    .now_label = rdv_export_drawing_get_now_label (drawing),
    .room_below = self->panel_height,
  };
  g_auto (Words) words;

  words_init (&words, self, step);
  lay_out_step (self, step, &request.scale);
  return rdv_tour_scene_new (&request, self->tour->steps[step].event, &words.panel);
}

/* "3. Docking in orbit", for the list of pages. */
static char *
dup_label (const Teller *self, guint step)
{
  guint32 event = self->tour->steps[step].event;
  const char *title = event != RDV_NONE ? rdv_document_get_title (self->document, event) : NULL;

  return title != NULL ? g_strdup_printf ("%u. %s", step + 1, title) : g_strdup_printf ("%u", step + 1);
}

static void
add_page (const Teller *self, guint step)
{
  Teller close = come_close (self, step);
  const RdvExportPage page = {
    .scene = draw_step (&close, step),
    .width = self->width,
    .height = self->height,
    .zoom = close.zoom,
    .clip_width = self->width,
    .clip_height = self->height,
    .label = dup_label (self, step),
  };

  rdv_export_plan_add_page (self->plan, &page);
}

gboolean
rdv_export_tour_add (RdvExportPlan *plan, const RdvExportWatch *watch, GError **error)
{
  RdvExportDrawing *drawing = rdv_export_plan_get_drawing (plan);
  Teller self = { .plan = plan, .layout = rdv_export_drawing_get_layout (drawing) };

  self.document = rdv_export_plan_get_document (plan);
  self.tour = find_tour (self.document, rdv_export_plan_get_options (plan)->tour, error);
  if (self.tour == NULL)
    return FALSE;
  choose_size (&self);
  rdv_layout_get_whole_range (self.layout, &self.first, &self.last);
  rdv_step_view_leave_out_idle_lanes (self.layout, rdv_layout_get_lane_order (self.layout), self.tour,
                                      self.first, self.last, get_body_width (&self));
  if (!choose_zoom (&self, error))
    return FALSE;
  for (guint i = 0; i < self.tour->n_steps; i++)
    {
      if (!rdv_export_watch_tell (watch, (double) i / self.tour->n_steps, error))
        return FALSE;
      add_page (&self, i);
    }
  return TRUE;
}
