/* rdv-clock.c: see rdv-clock.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-clock.h"

struct _RdvClock
{
  GObject parent_instance;
  gboolean is_fixed;
  gint64 fixed;
};

G_DEFINE_FINAL_TYPE (RdvClock, rdv_clock, G_TYPE_OBJECT)

static void
rdv_clock_class_init (RdvClockClass *klass)
{
}

static void
rdv_clock_init (RdvClock *self)
{
}

RdvClock *
rdv_clock_new (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, G_MININT64, G_MAXINT64, &seconds, NULL))
    return rdv_clock_new_fixed (seconds);
  return g_object_new (RDV_TYPE_CLOCK, NULL);
}

RdvClock *
rdv_clock_new_fixed (gint64 seconds)
{
  RdvClock *self = g_object_new (RDV_TYPE_CLOCK, NULL);

  self->is_fixed = TRUE;
  self->fixed = seconds;
  return self;
}

gint64
rdv_clock_get_now (RdvClock *self)
{
  g_return_val_if_fail (RDV_IS_CLOCK (self), 0);

  return self->is_fixed ? self->fixed : g_get_real_time () / G_USEC_PER_SEC;
}
