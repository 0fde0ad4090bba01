import type { ComplaintState } from '../../service/complaint.ts';
import type { FactId, FeedbackId, GuestId, ImportId, MergeId, ServiceId } from '../../shared/id.ts';

/** What happened in the house. Events carry ids, never a guest's data: who listens reads what he may see. */
export type HouseEvent =
  | {
      readonly type: 'records-taken-in';
      readonly importId: ImportId;
      readonly guests: readonly GuestId[];
      readonly changed: number;
    }
  | { readonly type: 'import-undone'; readonly importId: ImportId }
  | { readonly type: 'guest-changed'; readonly guestId: GuestId }
  | { readonly type: 'guests-merged'; readonly mergeId: MergeId; readonly guestId: GuestId }
  | { readonly type: 'merge-undone'; readonly mergeId: MergeId; readonly guests: readonly GuestId[] }
  | { readonly type: 'guests-separated'; readonly guests: readonly GuestId[] }
  | { readonly type: 'guest-forgotten'; readonly guestId: GuestId }
  | { readonly type: 'constraint-violated'; readonly guestId: GuestId }
  | {
      readonly type: 'proposal-changed';
      readonly guestId: GuestId;
      readonly proposalId: FactId;
      readonly state: 'open' | 'accepted' | 'declined';
    }
  | {
      readonly type: 'complaint-changed';
      readonly guestId: GuestId;
      readonly complaintId: FeedbackId;
      readonly state: ComplaintState;
    }
  | {
      readonly type: 'promise-changed';
      readonly guestId: GuestId;
      readonly promiseId: ServiceId;
      readonly outcome: 'open' | 'kept' | 'broken';
    }
  | {
      readonly type: 'gift-changed';
      readonly guestId: GuestId;
      readonly giftId: ServiceId;
      readonly state: 'given' | 'asked' | 'declined';
    }
  | {
      readonly type: 'task-changed';
      readonly taskId: ServiceId;
      readonly state: 'open' | 'done';
      /** Absent where it is about a department. */
      readonly guestId?: GuestId;
    }
  | {
      readonly type: 'segment-entered' | 'segment-left';
      readonly segmentId: string;
      readonly guestId: GuestId;
    }
  | {
      readonly type: 'playbook-due';
      readonly segmentId: string;
      readonly guestId: GuestId;
      readonly action: string;
    }
  /** More guests moved than are told one by one. */
  | { readonly type: 'segments-updated'; readonly changes: number }
  | { readonly type: 'settings-changed'; readonly name: string };

/** Every kind of event there is. */
export const houseEventTypes = [
  'records-taken-in',
  'import-undone',
  'guest-changed',
  'guests-merged',
  'merge-undone',
  'guests-separated',
  'guest-forgotten',
  'constraint-violated',
  'proposal-changed',
  'complaint-changed',
  'promise-changed',
  'gift-changed',
  'segment-entered',
  'segment-left',
  'playbook-due',
  'segments-updated',
  'settings-changed',
] as const satisfies readonly HouseEvent['type'][];

/** An event with its place in the order of events of the tenant; a consumer keeps the last number it has seen. */
export interface KeptEvent {
  readonly number: number;
  readonly at: string;
  readonly event: HouseEvent;
}
