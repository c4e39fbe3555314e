/* rdv-layout.c: see rdv-layout.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-layout.h"

#include <math.h>

#include "rdv-calendar.h"

/* Fewer events are packed at once, in less time than a frame has. */
#define BACKGROUND_FROM 1500
/* Rows of labels that a lane gets in a window that can be scrolled, if it needs them. */
#define MIN_SCROLLED_ROWS 2
/* Pixels: heights and widths that differ by less have the same rows. */
#define HEIGHT_STEP 4.0
#define WIDTH_STEP 32.0
#define DEFAULT_BODY_WIDTH 1280.0
/* Names of eras in so many rows; what overlaps more than that has no room for names. */
#define MAX_ERA_ROWS 3
/* Arrangements of rows that are kept: of what is shown, of what a glide leads to, and of some before. */
#define N_VIEWS 8
#define YEAR (G_GINT64_CONSTANT (31556952))

struct _RdvLayout
{
  GObject parent_instance;
  RdvDocument *document;
  RdvLaneOrder *order;
  RdvTextMeasure *measure;
  RdvMetrics metrics;
  gint64 now;
  gint64 first, last;
  double body_width; /* in coarse steps */
  double exact_body_width;
  RdvZone *zone;
  RdvEraPlace *era_places; /* one for each era */
  double era_height;
  RdvRows rows;
  guint32 pinned; /* position of an event, or RDV_NONE */
  RdvPackingTools *tools;
  RdvStackStore *store; /* NULL before the first stack, and after what stacks depend on has changed */
  gboolean is_in_background, is_paused;
  RdvBackgroundStacks *background; /* NULL without a store, and where it would not pay */
  RdvLaneStack *shown; /* the one given last, and its scale */
  double shown_scale;
  GQueue views;         /* RdvStackView, the last used first */
  RdvStackView *recent; /* NULL, or the one of them that was given last; for what */
  RdvLaneStack *recent_stack;
  RdvTimeScale recent_scale;
  double recent_width;
  RdvLaneStack *held; /* NULL when the view is at rest; and the rows that stay open then */
  RdvRowUse *held_uses;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdvLayout, rdv_layout, G_TYPE_OBJECT)

static void
forget_stacks (RdvLayout *self)
{
  g_clear_pointer (&self->background, rdv_background_stacks_free);
  g_clear_pointer (&self->store, rdv_stack_store_unref);
}

static void
rdv_layout_finalize (GObject *object)
{
  RdvLayout *self = RDV_LAYOUT (object);

  forget_stacks (self);
  rdv_layout_hold_rows (self, NULL, 0);
  g_queue_clear_full (&self->views, (GDestroyNotify)rdv_stack_view_free);
  g_free (self->era_places);
  g_clear_pointer (&self->shown, rdv_lane_stack_unref);
  g_clear_pointer (&self->tools, rdv_packing_tools_unref);
  rdv_zone_unref (self->zone);
  if (self->order != NULL)
    g_signal_handlers_disconnect_by_data (self->order, self);
  g_clear_object (&self->order);
  g_clear_object (&self->document);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (rdv_layout_parent_class)->finalize (object);
}

static void
rdv_layout_class_init (RdvLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rdv_layout_finalize;
  signals[CHANGED] = g_signal_new ("changed", RDV_TYPE_LAYOUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rdv_layout_init (RdvLayout *self)
{
  self->zone = rdv_zone_new ("utc");
  self->rows = RDV_ROWS_SCROLL;
  self->pinned = RDV_NONE;
  self->body_width = self->exact_body_width = DEFAULT_BODY_WIDTH;
  g_queue_init (&self->views);
}

/* A lane's name with the number of its events beside it. */
static double
measure_header (RdvLayout *self, guint32 lane)
{
  const RdvMetrics *metrics = &self->metrics;
  const char *title = rdv_document_get_lane (self->document, lane)->title;
  g_autofree char *count = NULL;
  guint n;

  if (title == NULL)
    return 0;
  rdv_document_get_lane_events (self->document, lane, &n);
  count = g_strdup_printf ("%u", n);
  return ceil (rdv_text_measure_get_width (self->measure, metrics->lane_title_style, title)) + metrics->label_space +
         ceil (rdv_text_measure_get_width (self->measure, metrics->lane_count_style, count));
}

/* Lane names are read in full where that does not cost too much of the picture. */
static void
fit_header_width (RdvLayout *self)
{
  RdvMetrics *metrics = &self->metrics;

  for (guint i = 0; i < rdv_document_get_n_lanes (self->document); i++)
    {
      double width = measure_header (self, i);
      double before = rdv_metrics_get_header_text_x (metrics, rdv_lane_order_get_depth (self->order, i));

      metrics->header_width = MAX (metrics->header_width, before + width + metrics->header_inset);
    }
  metrics->header_width = MIN (metrics->header_width, metrics->max_header_width);
}

RdvLayout *
rdv_layout_new (RdvDocument *document, RdvTextMeasure *measure, gint64 now, double text_scale, RdvDensity density)
{
  RdvLayout *self = g_object_new (RDV_TYPE_LAYOUT, NULL);
  guint n_era_rows;
  g_autoptr (RdvLaneOrder) order = NULL;

  self->document = g_object_ref (document);
  self->measure = g_object_ref (measure);
  self->now = now;
  rdv_metrics_init (&self->metrics, text_scale, density);
  order = rdv_lane_order_new (document);
  rdv_layout_set_lane_order (self, order);
  fit_header_width (self);
  self->era_places = rdv_era_rows_new (document, &n_era_rows);
  self->era_height = MIN (n_era_rows, MAX_ERA_ROWS) * self->metrics.era_row_height;
  rdv_layout_get_whole_range (self, &self->first, &self->last);
  return self;
}

RdvDocument *
rdv_layout_get_document (RdvLayout *self)
{
  return self->document;
}

RdvTextMeasure *
rdv_layout_get_measure (RdvLayout *self)
{
  return self->measure;
}

const RdvMetrics *
rdv_layout_get_metrics (RdvLayout *self)
{
  return &self->metrics;
}

gint64
rdv_layout_get_now (RdvLayout *self)
{
  return self->now;
}

void
rdv_layout_set_zone (RdvLayout *self, RdvZone *zone)
{
  rdv_zone_ref (zone);
  rdv_zone_unref (self->zone);
  self->zone = zone;
}

RdvZone *
rdv_layout_get_zone (RdvLayout *self)
{
  return self->zone;
}

double
rdv_layout_get_era_height (RdvLayout *self)
{
  return self->era_height;
}

gint64
rdv_layout_get_era_end (RdvLayout *self, guint era)
{
  return self->era_places[era].to;
}

void
rdv_layout_get_era_band (RdvLayout *self, guint era, double height, double *y, double *band_height)
{
  const RdvEraPlace *place = &self->era_places[era];

  *y = round (height * place->row / place->n_rows);
  *band_height = round (height * place->end_row / place->n_rows) - *y;
}

void
rdv_layout_set_rows (RdvLayout *self, RdvRows rows)
{
  if (self->rows == rows)
    return;
  self->rows = rows;
  forget_stacks (self);
}

void
rdv_layout_drop_headers (RdvLayout *self)
{
  self->metrics.header_width = 0;
}

void
rdv_layout_drop_ruler (RdvLayout *self)
{
  self->metrics.ruler_major_height = self->metrics.ruler_minor_height = 0;
}

void
rdv_layout_set_lane_order (RdvLayout *self, RdvLaneOrder *order)
{
  g_return_if_fail (rdv_lane_order_get_document (order) == self->document);

  if (self->order == order)
    return;
  if (self->order != NULL)
    g_signal_handlers_disconnect_by_data (self->order, self);
  g_set_object (&self->order, order);
  g_signal_connect_swapped (order, "changed", G_CALLBACK (forget_stacks), self);
  forget_stacks (self);
}

RdvLaneOrder *
rdv_layout_get_lane_order (RdvLayout *self)
{
  return self->order;
}

void
rdv_layout_set_pinned (RdvLayout *self, guint32 event)
{
  if (self->pinned == event)
    return;
  self->pinned = event;
  forget_stacks (self);
}

void
rdv_layout_set_limits (RdvLayout *self, gint64 first, gint64 last)
{
  if (self->first == first && self->last == last)
    return;
  self->first = first;
  self->last = last;
  forget_stacks (self);
}

void
rdv_layout_get_limits (RdvLayout *self, gint64 *first, gint64 *last)
{
  *first = self->first;
  *last = self->last;
}

void
rdv_layout_set_body_width (RdvLayout *self, double width)
{
  self->exact_body_width = width;
  width = MAX (floor (width / WIDTH_STEP), 1) * WIDTH_STEP;
  if (self->body_width == width)
    return;
  self->body_width = width;
  forget_stacks (self);
}

void
rdv_layout_get_whole_range (RdvLayout *self, gint64 *first, gint64 *last)
{
  gint64 margin;

  if (!rdv_document_get_bounds (self->document, first, last))
    *first = *last = self->now;
  /* A single moment needs something around it. */
  if ((double) *last - (double) *first < 2)
    {
      *first = MAX (*first, RDV_TIME_MIN + YEAR) - YEAR / 2;
      *last = MIN (*last, RDV_TIME_MAX - YEAR) + YEAR / 2;
    }
  margin = (gint64) (((double) *last - (double) *first) * 0.02) + 1;
  *first = *first > RDV_TIME_MIN + margin ? *first - margin : RDV_TIME_MIN + 1;
  *last = *last < RDV_TIME_MAX - margin ? *last + margin : RDV_TIME_MAX - 1;
}

void
rdv_layout_get_first_range (RdvLayout *self, gint64 *first, gint64 *last)
{
  const RdvTimelineInfo *info = rdv_document_get_info (self->document);

  rdv_layout_get_whole_range (self, first, last);
  if (!info->has_view)
    return;
  if (info->view.start.earliest > *first && info->view.start.earliest < *last)
    *first = info->view.start.earliest;
  if (info->view.end.latest < *last && info->view.end.latest > *first)
    *last = info->view.end.latest;
}

static double
band_height (const RdvLayout *self, guint n_rows)
{
  return MAX (n_rows, 1) * self->metrics.row_height + 2 * self->metrics.lane_padding;
}

double
rdv_layout_get_hidden_height (RdvLayout *self)
{
  return rdv_lane_order_get_n_hidden (self->order) > 0 ? band_height (self, 1) : 0;
}

/* Pixels for the rows of all lanes together in a body of that height. */
static double
get_room (RdvLayout *self, double height)
{
  guint n_lanes = rdv_lane_order_get_n_shown (self->order);
  double rest = height - self->era_height - rdv_layout_get_hidden_height (self) -
                n_lanes * 2 * self->metrics.lane_padding;

  if (self->rows == RDV_ROWS_GROW)
    return INFINITY;
  return MAX (floor (rest / HEIGHT_STEP) * HEIGHT_STEP, n_lanes * self->metrics.row_height);
}

static double
get_base (const RdvLayout *self)
{
  return MAX ((double) self->last - (double) self->first, 1) / self->body_width;
}

static gboolean
on_stack_ready (gpointer user_data)
{
  g_signal_emit (user_data, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
ensure_store (RdvLayout *self)
{
  RdvStackArrangement arrangement = {
    .now = self->now,
    .first = self->first,
    .last = self->last,
    .base = get_base (self),
    .pinned = self->pinned,
    .least_rows = self->rows == RDV_ROWS_SCROLL ? MIN_SCROLLED_ROWS : 0,
    .follows_view = self->rows == RDV_ROWS_SCROLL,
  };

  if (self->store != NULL)
    return;
  if (self->tools == NULL)
    self->tools = rdv_packing_tools_new (self->document, self->measure, &self->metrics);
  self->store = rdv_stack_store_new (self->document, self->order, &self->metrics, self->tools, &arrangement);
  if (self->is_in_background)
    {
      self->background = rdv_background_stacks_new (self->store, on_stack_ready, self);
      rdv_background_stacks_set_paused (self->background, self->is_paused);
    }
}

/* What was shown before things changed stays until there is something to take its place, if it fits this scale. */
static RdvLaneStack *
find_in_background (RdvLayout *self, int step, double room, double seconds_per_pixel)
{
  RdvLaneStack *stack = rdv_background_stacks_find (self->background, step, room);

  if (rdv_lane_stack_is_empty (stack) && self->shown != NULL && seconds_per_pixel <= self->shown_scale)
    return self->shown;
  return stack;
}

/* Ours until the next call. */
static RdvLaneStack *
get_stack_for (RdvLayout *self, double seconds_per_pixel, double height)
{
  double base = get_base (self);
  int step = rdv_lane_pack_step_for (seconds_per_pixel, base);
  double room = get_room (self, height);
  RdvLaneStack *stack;

  ensure_store (self);
  if (self->background != NULL)
    stack = rdv_lane_stack_ref (find_in_background (self, step, room, seconds_per_pixel));
  else
    stack = rdv_stack_store_get (self->store, step, room, NULL);
  if (stack != self->shown)
    self->shown_scale = rdv_lane_pack_step_scale (rdv_lane_stack_get_step (stack), base);
  g_clear_pointer (&self->shown, rdv_lane_stack_unref);
  self->shown = stack;
  return stack;
}

gboolean
rdv_layout_is_large (RdvLayout *self)
{
  return rdv_document_get_n_events (self->document) >= BACKGROUND_FROM;
}

void
rdv_layout_pack_in_background (RdvLayout *self, RdvTextMeasure *measure)
{
  forget_stacks (self);
  g_clear_pointer (&self->tools, rdv_packing_tools_unref);
  self->tools = rdv_packing_tools_new (self->document, measure, &self->metrics);
  self->is_in_background = TRUE;
}

void
rdv_layout_set_paused (RdvLayout *self, gboolean is_paused)
{
  self->is_paused = is_paused;
  if (self->background != NULL)
    rdv_background_stacks_set_paused (self->background, is_paused);
}

gboolean
rdv_layout_is_settled (RdvLayout *self)
{
  return self->background == NULL || !rdv_background_stacks_is_busy (self->background);
}

/* The rows of each band that are used in view; NULL where all are shown. (transfer full) */
static RdvRowUse *
list_uses (RdvLayout *self, RdvLaneStack *stack, const RdvTimeScale *scale)
{
  guint n;
  const RdvBand *bands = rdv_lane_stack_get_bands (stack, &n);
  gint64 from = rdv_time_scale_time (scale, 0);
  gint64 to = rdv_time_scale_time (scale, self->exact_body_width);
  RdvRowUse *uses;

  if (self->rows != RDV_ROWS_SCROLL)
    return NULL;
  uses = g_new0 (RdvRowUse, n + 1);
  for (guint i = 0; i < n; i++)
    uses[i] = rdv_lane_pack_get_use (bands[i].pack, from, to);
  return uses;
}

static void
widen_uses (RdvRowUse *uses, const RdvRowUse *others, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      uses[i].n_rows = MAX (uses[i].n_rows, others[i].n_rows);
      uses[i].has_crowd |= others[i].has_crowd;
    }
}

void
rdv_layout_hold_rows (RdvLayout *self, const RdvTimeScale *scale, double height)
{
  RdvLaneStack *stack = scale != NULL ? get_stack_for (self, scale->seconds_per_pixel, height) : NULL;
  RdvRowUse *uses = scale != NULL ? list_uses (self, stack, scale) : NULL;
  guint n;

  self->recent = NULL;
  if (uses != NULL && stack == self->held)
    {
      rdv_lane_stack_get_bands (stack, &n);
      widen_uses (uses, self->held_uses, n);
    }
  g_clear_pointer (&self->held, rdv_lane_stack_unref);
  g_free (self->held_uses);
  self->held_uses = uses;
  self->held = uses != NULL ? rdv_lane_stack_ref (stack) : NULL;
}

static RdvStackView *
find_view (RdvLayout *self, RdvLaneStack *stack, const RdvRowUse *uses)
{
  for (GList *link = self->views.head; link != NULL; link = link->next)
    if (rdv_stack_view_is (link->data, stack, uses))
      {
        g_queue_unlink (&self->views, link);
        g_queue_push_head_link (&self->views, link);
        return link->data;
      }
  return NULL;
}

static RdvStackView *
make_view (RdvLayout *self, RdvLaneStack *stack, const RdvTimeScale *scale)
{
  g_autofree RdvRowUse *uses = list_uses (self, stack, scale);
  RdvStackView *view;
  guint n;

  rdv_lane_stack_get_bands (stack, &n);
  if (uses != NULL && stack == self->held)
    widen_uses (uses, self->held_uses, n);
  view = find_view (self, stack, uses);
  if (view != NULL)
    return view;
  view = rdv_stack_view_new (stack, uses, &self->metrics);
  g_queue_push_head (&self->views, view);
  if (self->views.length > N_VIEWS)
    rdv_stack_view_free (g_queue_pop_tail (&self->views));
  return view;
}

/* A picture asks for the same again and again. */
static RdvStackView *
get_view (RdvLayout *self, const RdvTimeScale *scale, double height)
{
  RdvLaneStack *stack = get_stack_for (self, scale->seconds_per_pixel, height);

  if (self->recent == NULL || self->recent_stack != stack || self->recent_width != self->exact_body_width ||
      self->recent_scale.origin != scale->origin || self->recent_scale.fraction != scale->fraction ||
      self->recent_scale.seconds_per_pixel != scale->seconds_per_pixel)
    {
      self->recent = make_view (self, stack, scale);
      self->recent_stack = stack;
      self->recent_scale = *scale;
      self->recent_width = self->exact_body_width;
    }
  return self->recent;
}

const RdvBand *
rdv_layout_get_bands (RdvLayout *self, const RdvTimeScale *scale, double height, guint *n_bands)
{
  return rdv_stack_view_get_bands (get_view (self, scale, height), n_bands);
}

double
rdv_layout_get_content_height (RdvLayout *self, const RdvTimeScale *scale, double height)
{
  return self->era_height + rdv_stack_view_get_height (get_view (self, scale, height)) +
         rdv_layout_get_hidden_height (self);
}

double
rdv_layout_get_min_height (RdvLayout *self)
{
  return self->era_height + rdv_lane_order_get_n_shown (self->order) * band_height (self, 1) +
         rdv_layout_get_hidden_height (self);
}
