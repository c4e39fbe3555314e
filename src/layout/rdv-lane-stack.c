/* rdv-lane-stack.c: see rdv-lane-stack.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-lane-stack.h"

#include <math.h>

#include "rdv-row-plan.h"
#include "rdv-row-shares.h"

/* The longest stretch of steps that is halved; a power of two. */
#define STRETCH 8
/* Labels rise into free rows above them as often: at every step the picture would be restless, and never
 * would leave lanes high for one label that once stood in the last of many rows. */
#define RISING_STEPS 4
/* No lane asks for more rows than this when rows are shared out. */
#define MAX_WANTED_ROWS 200u
/* So many labels are worth a row for the crowd that is higher. */
#define MIN_CROWD_LABELS 2
/* Of more events than this so many are in the crowd that no label stands among them: nothing need be tried. */
#define MAX_TRIED_EVENTS 500

struct _RdvLaneStack
{
  gint references; /* atomic */
  gboolean is_empty;
  int step;
  double room;
  GArray *bands;       /* RdvBand */
  RdvRowShare *shares; /* one for each band */
  RdvRowGain *gains;   /* one for each band; of step 0 alone */
  RdvRowPlan *plan;    /* of finer steps, where rows follow what is in view */
};

guint
rdv_band_get_n_places (const RdvBand *self)
{
  return MAX (self->use.n_rows + (self->use.has_crowd ? 1 : 0), 1);
}

guint
rdv_band_get_place (const RdvBand *self, guint row)
{
  return row == rdv_lane_pack_get_crowd_row (self->pack) ? self->use.n_rows : row;
}

gboolean
rdv_band_is_slim (const RdvBand *self, guint place)
{
  return self->use.has_crowd && place == self->use.n_rows && rdv_lane_pack_has_crowd_row (self->pack);
}

gboolean
rdv_stack_context_is_unwanted (const RdvStackContext *self)
{
  return self->is_unwanted != NULL && g_atomic_int_get (self->is_unwanted) != 0;
}

void
rdv_lane_stack_get_relatives (int step, int *coarser, int *finer)
{
  int half = 1;

  *coarser = *finer = step;
  if (step > 0)
    *finer = step - 1;
  if (step >= 0)
    return;
  while (half < STRETCH && (-step & half) == 0)
    half *= 2;
  *coarser = step + half;
  if (half < STRETCH)
    *finer = step - half;
}

static void
clear_band (gpointer data)
{
  RdvBand *band = data;

  g_clear_pointer (&band->pack, rdv_lane_pack_free);
}

/* A band for each lane that has rows, without a place yet. */
static GArray *
list_bands (RdvLaneOrder *order, RdvDocument *document)
{
  guint n_lanes = rdv_document_get_n_lanes (document);
  GArray *bands = g_array_sized_new (FALSE, TRUE, sizeof (RdvBand), rdv_lane_order_get_n_shown (order));

  g_array_set_clear_func (bands, clear_band);
  for (guint i = 0; i < n_lanes; i++)
    {
      RdvBand band = { .lane = rdv_lane_order_get_lane (order, i) };

      if (rdv_lane_order_get_home (order, band.lane) != band.lane)
        continue;
      rdv_lane_order_get_events (order, band.lane, &band.n_events);
      g_array_append_val (bands, band);
    }
  return bands;
}

static RdvBand *
get_band (const RdvLaneStack *self, guint index)
{
  return &g_array_index (self->bands, RdvBand, index);
}

static const RdvLanePack *
get_pack (const RdvLaneStack *self, guint index)
{
  return self != NULL ? get_band (self, index)->pack : NULL;
}

/* Packs a band anew. @max_rows 0 for all that it needs. */
static void
pack_band (RdvLaneStack *self,
           const RdvStackContext *context,
           guint index,
           guint max_rows,
           const RdvLaneStack *coarser,
           const RdvLaneStack *finer,
           const RdvRowCaps *caps)
{
  RdvBand *band = get_band (self, index);
  /* Then nothing is looked at any more; what there is must only be whole. */
  gboolean is_unwanted = rdv_stack_context_is_unwanted (context);
  gboolean is_collapsed = rdv_lane_order_get_collapsed (context->order, band->lane);
  RdvPackRequest request = {
    .document = context->document,
    .lane = band->lane,
    .seconds_per_pixel = rdv_lane_pack_step_scale (self->step, context->base),
    .max_rows = is_collapsed ? 1 : max_rows,
    .has_crowd_row = !is_collapsed && (self->shares == NULL || self->shares[index].has_crowd_row),
    .now = context->now,
    .left = context->first,
    .right = context->last,
    .pinned = context->pinned,
    .coarser = get_pack (coarser, index),
    .finer = get_pack (finer, index),
    .caps = caps,
    .rises = self->step % RISING_STEPS == 0,
    .label_widths = context->label_widths,
    .measure = context->measure,
    .metrics = context->metrics,
    .is_unwanted = context->is_unwanted,
  };

  request.events = rdv_lane_order_get_events (context->order, band->lane, &request.n_events);
  if (is_unwanted)
    request.n_events = 0;
  g_clear_pointer (&band->pack, rdv_lane_pack_free);
  band->pack = rdv_lane_pack_new (&request);
}

/* What each row of a pack that was made with as many as there are shows. */
static void
gain_init (RdvRowGain *self, const RdvLanePack *pack)
{
  self->is_complete = rdv_lane_pack_is_complete (pack);
  self->n_gains = rdv_lane_pack_get_n_rows (pack) - (rdv_lane_pack_has_crowd_row (pack) ? 1 : 0);
  self->gains = g_new0 (double, self->n_gains + 1);
  for (guint i = 0; i < rdv_lane_pack_get_n_events (pack); i++)
    {
      const RdvPackedEvent *event = rdv_lane_pack_get_event (pack, i);

      if (event->label_side != RDV_LABEL_NONE)
        self->gains[event->row] += rdv_row_gain_get_weight (event->importance);
    }
}

/* Packs a band for its share. */
static void
pack_share (RdvLaneStack *self, const RdvStackContext *context, guint index)
{
  pack_band (self, context, index, self->shares[index].n_rows, NULL, NULL, NULL);
}

/* How much a pack shows. */
static double
get_worth (const RdvLanePack *pack)
{
  double worth = 0;

  for (guint i = 0; i < rdv_lane_pack_get_n_events (pack); i++)
    {
      const RdvPackedEvent *event = rdv_lane_pack_get_event (pack, i);

      worth += event->label_side != RDV_LABEL_NONE ? rdv_row_gain_get_weight (event->importance) : 0;
    }
  return worth;
}

/* How much a band would show with that share. */
static double
try_share (RdvLaneStack *self, const RdvStackContext *context, guint index, RdvRowShare share)
{
  RdvRowShare before = self->shares[index];
  double worth;

  self->shares[index] = share;
  pack_share (self, context, index);
  worth = get_worth (get_pack (self, index));
  self->shares[index] = before;
  return worth;
}

/* Whether a row of ordinary height for the crowd shows a few labels that a slim one does not. */
static gboolean
is_sparse (RdvLaneStack *self, const RdvStackContext *context, guint index)
{
  RdvRowShare slim = self->shares[index];

  return slim.has_crowd_row && get_band (self, index)->n_events <= MAX_TRIED_EVENTS &&
         try_share (self, context, index, (RdvRowShare){ slim.n_rows + 1, FALSE }) >=
           try_share (self, context, index, slim) + MIN_CROWD_LABELS;
}

/* What a lane would gain by a row more, and lose by one less. */
typedef struct
{
  double gain, loss;
  double gain_height;
  double loss_height;
} Offer;

static void
offer_init (Offer *self, RdvLaneStack *stack, const RdvStackContext *context, guint index)
{
  const RdvRowGain *gain = &stack->gains[index];
  const RdvRowShare *share = &stack->shares[index];
  double worth = try_share (stack, context, index, *share);
  double height = rdv_row_share_get_height (share, context->metrics);
  RdvRowShare other;

  *self = (Offer){ .gain = 0, .loss = G_MAXDOUBLE };
  if (rdv_row_share_get_more (share, gain, &other))
    {
      self->gain = (try_share (stack, context, index, other) - worth) * rdv_row_share_get_claim (share->n_rows);
      self->gain_height = rdv_row_share_get_height (&other, context->metrics) - height;
    }
  if (rdv_row_share_get_less (share, gain, &other) &&
      (other.has_crowd_row ? other.n_rows : other.n_rows - 1) >= context->least_rows)
    {
      self->loss = (worth - try_share (stack, context, index, other)) * rdv_row_share_get_claim (other.n_rows);
      self->loss_height = height - rdv_row_share_get_height (&other, context->metrics);
    }
}

/* Which lane gains most by a row that another would miss least; FALSE when nothing would be better. */
static gboolean
find_trade (const Offer *offers, guint n, double spare, guint *taker, guint *giver)
{
  double best = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (i != j && offers[i].gain - offers[j].loss > best && offers[i].gain_height <= offers[j].loss_height + spare)
        {
          best = offers[i].gain - offers[j].loss;
          *taker = i;
          *giver = j;
        }
  return best > 0;
}

/* The gains are those of rows that hold labels alone; what stands between the crowd is seen only by trying. So rows are traded as
 * long as that shows more. Not where there are so many events that nothing stands between them. */
static void
trade_rows (RdvLaneStack *self, const RdvStackContext *context)
{
  guint n = self->bands->len;
  g_autofree Offer *offers = g_new0 (Offer, n + 1);
  double spare = self->room;
  guint taker, giver;

  for (guint i = 0; i < n; i++)
    {
      offers[i].loss = G_MAXDOUBLE;
      if (get_band (self, i)->n_events <= MAX_TRIED_EVENTS)
        offer_init (&offers[i], self, context, i);
      spare -= rdv_row_share_get_height (&self->shares[i], context->metrics);
    }
  for (guint i = 0; i < 2 * n && find_trade (offers, n, MAX (spare, 0), &taker, &giver); i++)
    {
      RdvRowShare share;

      spare += offers[giver].loss_height - offers[taker].gain_height;
      if (rdv_row_share_get_more (&self->shares[taker], &self->gains[taker], &share))
        self->shares[taker] = share;
      if (rdv_row_share_get_less (&self->shares[giver], &self->gains[giver], &share))
        self->shares[giver] = share;
      offer_init (&offers[taker], self, context, taker);
      offer_init (&offers[giver], self, context, giver);
    }
}

static guint
get_n_wanted (const RdvLaneStack *self, const RdvStackContext *context)
{
  return (guint)CLAMP (self->room / context->metrics->row_height, 1, MAX_WANTED_ROWS);
}

static void
share_out (RdvLaneStack *self, const RdvStackContext *context)
{
  guint n_wanted = get_n_wanted (self, context);
  guint n = self->bands->len;

  self->gains = g_new0 (RdvRowGain, n + 1);
  for (guint i = 0; i < n; i++)
    {
      pack_band (self, context, i, n_wanted, NULL, NULL, NULL);
      gain_init (&self->gains[i], get_band (self, i)->pack);
      self->gains[i].is_complete |= rdv_lane_order_get_collapsed (context->order, get_band (self, i)->lane);
      self->gains[i].is_sparse = context->metrics->crowd_height >= context->metrics->row_height;
    }
  self->shares = rdv_row_shares_new (self->gains, n, self->room, context->least_rows, context->metrics);
  for (guint i = 0; i < n; i++)
    self->gains[i].is_sparse |= is_sparse (self, context, i);
  g_free (self->shares);
  self->shares = rdv_row_shares_new (self->gains, n, self->room, context->least_rows, context->metrics);
  trade_rows (self, context);
  for (guint i = 0; i < n; i++)
    pack_share (self, context, i);
}

/* What a band takes now that it has been packed; TRUE when it shows everything. */
static gboolean
settle (RdvLaneStack *self, guint index)
{
  const RdvLanePack *pack = get_pack (self, index);

  if (!rdv_lane_pack_is_complete (pack))
    return FALSE;
  self->shares[index] = (RdvRowShare){ MAX (rdv_lane_pack_get_n_rows (pack), 1), FALSE };
  return TRUE;
}

/* Lanes keep what they have at the coarser step; what those that show everything leave goes to the others. */
static void
follow (RdvLaneStack *self,
        const RdvStackContext *context,
        const RdvLaneStack *base,
        const RdvLaneStack *coarser,
        const RdvLaneStack *finer)
{
  guint n = self->bands->len;
  g_autofree gboolean *is_complete = g_new0 (gboolean, n + 1);
  g_autofree RdvRowShare *before = NULL;
  double given = 0;
  double room;

  self->shares = g_memdup2 ((coarser != NULL ? coarser : base)->shares, (n + 1) * sizeof *self->shares);
  for (guint i = 0; i < n; i++)
    given += rdv_row_share_get_height (&self->shares[i], context->metrics);
  room = MAX (self->room, given);
  for (guint i = 0; i < n; i++)
    {
      pack_band (self, context, i, self->shares[i].n_rows, coarser, finer, NULL);
      is_complete[i] =
          settle (self, i) || rdv_lane_order_get_collapsed (context->order, get_band (self, i)->lane);
      room -= rdv_row_share_get_height (&self->shares[i], context->metrics);
    }
  before = g_memdup2 (self->shares, (n + 1) * sizeof *self->shares);
  rdv_row_shares_extend (self->shares, base->gains, is_complete, n, room, context->metrics);
  for (guint i = 0; i < n; i++)
    if (self->shares[i].n_rows > before[i].n_rows || self->shares[i].has_crowd_row != before[i].has_crowd_row)
      {
        pack_band (self, context, i, self->shares[i].n_rows, coarser, finer, NULL);
        settle (self, i);
      }
}

/* Asks each lane what it would do with as many rows as it likes. Those that are complete, and collapsed ones,
 * have what they need. */
static void
ask_lanes (RdvLaneStack *self,
           const RdvStackContext *context,
           const RdvLaneStack *before,
           const RdvLaneStack *finer,
           RdvPlannedLane *lanes)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const RdvBand *band = get_band (self, i);
      gboolean is_slim = self->shares[i].has_crowd_row;

      lanes[i] = (RdvPlannedLane){
        .least_rows = is_slim ? self->shares[i].n_rows : self->shares[i].n_rows - 1,
        .crowd_height = is_slim ? context->metrics->crowd_height : context->metrics->row_height,
        .is_fixed = rdv_lane_pack_is_complete (get_pack (before, i)) ||
                    rdv_lane_order_get_collapsed (context->order, band->lane),
      };
      lanes[i].events = rdv_lane_order_get_events (context->order, band->lane, &lanes[i].n_events);
      if (lanes[i].is_fixed)
        pack_band (self, context, i, self->shares[i].n_rows, before, finer, NULL);
      else
        pack_band (self, context, i, MAX (get_n_wanted (self, context), self->shares[i].n_rows), NULL, NULL,
                   NULL);
      lanes[i].pack = band->pack;
    }
}

/* Lanes keep at each place what they have at the coarser step, and get what is free where they need it. */
static void
plan_rows (RdvLaneStack *self,
           const RdvStackContext *context,
           const RdvLaneStack *base,
           const RdvLaneStack *coarser,
           const RdvLaneStack *finer)
{
  const RdvLaneStack *before = coarser != NULL ? coarser : base;
  guint n = self->bands->len;
  g_autofree RdvPlannedLane *lanes = g_new0 (RdvPlannedLane, n + 1);
  double width = ((double)context->last - (double)context->first) * rdv_lane_pack_step_scale (self->step, 1);

  self->shares = g_memdup2 (before->shares, (n + 1) * sizeof *self->shares);
  ask_lanes (self, context, before, finer, lanes);
  self->plan = rdv_row_plan_new (context->document, lanes, n, before->plan, context->first, width, self->room,
                                 context->metrics);
  for (guint i = 0; i < n; i++)
    {
      guint most;

      if (lanes[i].is_fixed)
        continue;
      most = rdv_row_plan_get_most (self->plan, i);
      self->shares[i].n_rows = MAX (self->shares[i].has_crowd_row ? most : most + 1, self->shares[i].n_rows);
      pack_band (self, context, i, self->shares[i].n_rows, before, finer,
                 rdv_row_plan_get_caps (self->plan, i));
      settle (self, i);
    }
}

/* At first all rows that there are are shown. */
static void
show_all_rows (RdvLaneStack *self)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      RdvBand *band = get_band (self, i);

      band->use = rdv_lane_pack_get_whole_use (band->pack);
    }
}

static RdvLaneStack *
make (const RdvStackContext *context, int step, double room)
{
  RdvLaneStack *self = g_new0 (RdvLaneStack, 1);

  g_atomic_int_set (&self->references, 1);
  self->step = step;
  self->room = room;
  self->bands = list_bands (context->order, context->document);
  return self;
}

RdvLaneStack *
rdv_lane_stack_new (const RdvStackContext *context,
                    int step,
                    double room,
                    const RdvLaneStack *base,
                    const RdvLaneStack *coarser,
                    const RdvLaneStack *finer)
{
  RdvLaneStack *self = make (context, step, room);

  if (isinf (room))
    for (guint i = 0; i < self->bands->len; i++)
      pack_band (self, context, i, 0, NULL, NULL, NULL);
  else if (base == NULL)
    share_out (self, context);
  else if (context->follows_view && step < 0)
    plan_rows (self, context, base, coarser, finer);
  else
    follow (self, context, base, coarser, finer);
  if (rdv_stack_context_is_unwanted (context))
    {
      rdv_lane_stack_unref (self);
      return NULL;
    }
  show_all_rows (self);
  return self;
}

RdvLaneStack *
rdv_lane_stack_new_empty (const RdvStackContext *context)
{
  static const gint is_unwanted = TRUE;
  RdvStackContext nothing = *context;
  RdvLaneStack *self = make (context, 0, 0);

  nothing.is_unwanted = &is_unwanted;
  self->is_empty = TRUE;
  for (guint i = 0; i < self->bands->len; i++)
    pack_band (self, &nothing, i, 1, NULL, NULL, NULL);
  show_all_rows (self);
  return self;
}

RdvLaneStack *
rdv_lane_stack_ref (RdvLaneStack *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

void
rdv_lane_stack_unref (RdvLaneStack *self)
{
  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  if (self->gains != NULL)
    for (guint i = 0; i < self->bands->len; i++)
      g_free (self->gains[i].gains);
  g_free (self->gains);
  g_free (self->shares);
  g_clear_pointer (&self->plan, rdv_row_plan_free);
  g_array_unref (self->bands);
  g_free (self);
}

gboolean
rdv_lane_stack_is_empty (const RdvLaneStack *self)
{
  return self->is_empty;
}

int
rdv_lane_stack_get_step (const RdvLaneStack *self)
{
  return self->step;
}

double
rdv_lane_stack_get_room (const RdvLaneStack *self)
{
  return self->room;
}

const RdvBand *
rdv_lane_stack_get_bands (const RdvLaneStack *self, guint *n_bands)
{
  *n_bands = self->bands->len;
  return (const RdvBand *) (gpointer) self->bands->data;
}

gboolean
rdv_lane_stack_is_complete (const RdvLaneStack *self)
{
  for (guint i = 0; i < self->bands->len; i++)
    if (!rdv_lane_pack_is_complete (get_pack (self, i)))
      return FALSE;
  return TRUE;
}
