import { dingCard } from '@innkeeper/core/testing';
import { createRoot } from 'react-dom/client';
import { demonstrationHouse } from './demonstration-house.ts';
import { Reservation } from './reservation.tsx';

const house = await demonstrationHouse();
const api = house.as({ id: 'desk-1', roles: ['receptionist'] });
const { hits } = await api.findGuests({ document: { type: 'id-card', number: dingCard } });
const [guest] = hits;
const root = document.querySelector('#root');
if (guest && root) createRoot(root).render(<Reservation api={api} guestId={guest.guestId} />);
