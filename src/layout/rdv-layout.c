/* rdv-layout.c: see rdv-layout.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-layout.h"

#include <math.h>

#include "rdv-calendar.h"
#include "rdv-row-shares.h"

/* Stacks kept: enough for a zoom there and back without packing again. */
#define MAX_STACKS 32
/* No lane asks for more rows than this when rows are shared out. */
#define MAX_WANTED_ROWS 200
/* What a lane gets in a window that can be scrolled, if it needs it. */
#define MIN_SCROLLED_ROWS 3
/* Names of eras in so many rows; what overlaps more than that has no room for names. */
#define MAX_ERA_ROWS 3
#define GROW_ROWS G_MAXUINT
#define YEAR (G_GINT64_CONSTANT (31556952))

/* The lanes from top to bottom for one (zoom step, rows to be had). */
typedef struct
{
  int step;
  guint n_rows;
  GArray *bands; /* RdvBand */
  double height;
} Stack;

struct _RdvLayout
{
  GObject parent_instance;
  RdvDocument *document;
  RdvLaneOrder *order;
  RdvTextMeasure *measure;
  RdvMetrics metrics;
  gint64 now;
  gint64 first, last;
  RdvZone *zone;
  RdvEraPlace *era_places; /* one for each era */
  double era_height;
  RdvRows rows;
  guint32 pinned; /* position of an event, or RDV_NONE */
  GQueue stacks; /* Stack, the last used first */
};

G_DEFINE_FINAL_TYPE (RdvLayout, rdv_layout, G_TYPE_OBJECT)

static void
stack_free (Stack *stack)
{
  g_array_unref (stack->bands);
  g_free (stack);
}

static void
clear_band (gpointer data)
{
  RdvBand *band = data;

  g_clear_pointer (&band->pack, rdv_lane_pack_free);
}

static void
forget_stacks (RdvLayout *self)
{
  g_queue_clear_full (&self->stacks, (GDestroyNotify) stack_free);
}

static void
rdv_layout_finalize (GObject *object)
{
  RdvLayout *self = RDV_LAYOUT (object);

  forget_stacks (self);
  g_free (self->era_places);
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
}

static void
rdv_layout_init (RdvLayout *self)
{
  g_queue_init (&self->stacks);
  self->zone = rdv_zone_new ("utc");
  self->rows = RDV_ROWS_SCROLL;
  self->pinned = RDV_NONE;
}

/* Lane names are read in full where that does not cost too much of the picture. */
static void
fit_header_width (RdvLayout *self)
{
  RdvMetrics *metrics = &self->metrics;

  for (guint i = 0; i < rdv_document_get_n_lanes (self->document); i++)
    {
      const char *title = rdv_document_get_lane (self->document, i)->title;
      double width = title != NULL ? rdv_text_measure_get_width (self->measure, RDV_TEXT_LANE_TITLE, title) : 0;
      double before = rdv_metrics_get_header_text_x (metrics, rdv_lane_order_get_depth (self->order, i));

      metrics->header_width = MAX (metrics->header_width, before + ceil (width) + metrics->header_inset);
    }
  metrics->header_width = MIN (metrics->header_width, metrics->max_header_width);
}

RdvLayout *
rdv_layout_new (RdvDocument *document, RdvTextMeasure *measure, gint64 now, double text_scale)
{
  RdvLayout *self = g_object_new (RDV_TYPE_LAYOUT, NULL);
  guint n_era_rows;
  g_autoptr (RdvLaneOrder) order = NULL;

  self->document = g_object_ref (document);
  self->measure = g_object_ref (measure);
  self->now = now;
  rdv_metrics_init (&self->metrics, text_scale);
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

/* How many rows all lanes together can have in a body of that height. */
static guint
count_rows (RdvLayout *self, double height)
{
  guint n_lanes = rdv_lane_order_get_n_shown (self->order);
  double rest = height - self->era_height - rdv_layout_get_hidden_height (self) -
                n_lanes * 2 * self->metrics.lane_padding;

  if (self->rows == RDV_ROWS_GROW)
    return GROW_ROWS;
  return (guint) CLAMP (floor (rest / self->metrics.row_height), n_lanes, 100000);
}

static RdvLanePack *
pack_lane (RdvLayout *self, guint lane, int step, guint max_rows)
{
  RdvPackRequest request = {
    .document = self->document,
    .lane = lane,
    .step = step,
    .max_rows = rdv_lane_order_get_collapsed (self->order, lane) ? 1 : max_rows,
    .now = self->now,
    .left = self->first,
    .right = self->last,
    .pinned = self->pinned,
    .measure = self->measure,
    .metrics = &self->metrics,
  };

  request.events = rdv_lane_order_get_events (self->order, lane, &request.n_events);
  return rdv_lane_pack_new (&request);
}

/* A band for each lane that has rows, without a place yet. */
static GArray *
list_bands (RdvLayout *self)
{
  guint n_lanes = rdv_document_get_n_lanes (self->document);
  GArray *bands = g_array_sized_new (FALSE, TRUE, sizeof (RdvBand), rdv_lane_order_get_n_shown (self->order));

  g_array_set_clear_func (bands, clear_band);
  for (guint i = 0; i < n_lanes; i++)
    {
      RdvBand band = { .lane = rdv_lane_order_get_lane (self->order, i) };

      if (rdv_lane_order_get_home (self->order, band.lane) != band.lane)
        continue;
      rdv_lane_order_get_events (self->order, band.lane, &band.n_events);
      g_array_append_val (bands, band);
    }
  return bands;
}

static Stack *
make_stack (RdvLayout *self, int step, guint n_rows)
{
  Stack *stack = g_new0 (Stack, 1);
  GArray *bands = stack->bands = list_bands (self);
  g_autofree guint *needed = g_new0 (guint, bands->len + 1);
  g_autofree guint *shares = NULL;

  stack->step = step;
  stack->n_rows = n_rows;
  for (guint i = 0; i < bands->len; i++)
    {
      RdvBand *band = &g_array_index (bands, RdvBand, i);

      band->pack = pack_lane (self, band->lane, step, n_rows == GROW_ROWS ? 0 : MIN (n_rows, MAX_WANTED_ROWS));
      needed[i] = rdv_lane_pack_get_n_rows (band->pack);
    }
  shares = rdv_row_shares_new (needed, bands->len, n_rows, self->rows == RDV_ROWS_SCROLL ? MIN_SCROLLED_ROWS : 1);

  stack->height = self->era_height;
  for (guint i = 0; i < bands->len; i++)
    {
      RdvBand *band = &g_array_index (bands, RdvBand, i);

      if (rdv_lane_pack_get_n_rows (band->pack) > shares[i])
        {
          rdv_lane_pack_free (band->pack);
          band->pack = pack_lane (self, band->lane, step, shares[i]);
        }
      band->y = stack->height - self->era_height;
      band->height = band_height (self, rdv_lane_pack_get_n_rows (band->pack));
      stack->height += band->height;
    }
  stack->height += rdv_layout_get_hidden_height (self);
  return stack;
}

static Stack *
get_stack (RdvLayout *self, double seconds_per_pixel, double height)
{
  int step = rdv_lane_pack_step_for (seconds_per_pixel);
  guint n_rows = count_rows (self, height);
  Stack *stack;

  for (GList *link = self->stacks.head; link != NULL; link = link->next)
    {
      stack = link->data;
      if (stack->step == step && stack->n_rows == n_rows)
        {
          g_queue_unlink (&self->stacks, link);
          g_queue_push_head_link (&self->stacks, link);
          return stack;
        }
    }
  stack = make_stack (self, step, n_rows);
  g_queue_push_head (&self->stacks, stack);
  if (self->stacks.length > MAX_STACKS)
    stack_free (g_queue_pop_tail (&self->stacks));
  return stack;
}

const RdvBand *
rdv_layout_get_bands (RdvLayout *self, double seconds_per_pixel, double height, guint *n_bands)
{
  Stack *stack = get_stack (self, seconds_per_pixel, height);

  *n_bands = stack->bands->len;
  return (const RdvBand *) (gpointer) stack->bands->data;
}

double
rdv_layout_get_content_height (RdvLayout *self, double seconds_per_pixel, double height)
{
  return get_stack (self, seconds_per_pixel, height)->height;
}

double
rdv_layout_get_min_height (RdvLayout *self)
{
  return self->era_height + rdv_lane_order_get_n_shown (self->order) * band_height (self, 1) +
         rdv_layout_get_hidden_height (self);
}
