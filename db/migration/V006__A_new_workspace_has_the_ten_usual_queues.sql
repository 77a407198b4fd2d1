insert into queue (name, title, description, skills, first_reply_minutes, heat) values
('payments',     'Payments',     'Charges, double charges, refunds, missing payouts, declined cards', '{payments}', 15, 0.3),
('billing',      'Billing',      'Our own invoices, plans, prices, tax numbers', '{billing}', 120, 0),
('account',      'Account',      'Signing in, two-factor codes, user rights, profile changes', '{account}', 30, 0.1),
('orders',       'Orders',       'Status, change or return of an order, wrong or broken items', '{orders}', 60, 0),
('delivery',     'Delivery',     'Parcels, couriers, addresses, customs', '{delivery}', 60, 0),
('terminals',    'Terminals',    'Card readers, receipt printers and other hardware', '{terminals}', 15, 0.2),
('app',          'App',          'Faults of the app, website or interface, outages, error messages', '{app}', 30, 0.2),
('security',     'Security',     'Fraud, account takeover, phishing, privacy, leaked data', '{security}', 10, 0.6),
('cancellation', 'Cancellation', 'Leaving, downgrading, complaints, legal threats', '{cancellation}', 60, 0.2),
('general',      'General',      'Questions about how things work, praise, partnership, small talk', '{}', 240, 0);
