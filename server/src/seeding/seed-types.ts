import type { JsonObject, StaffRole, Text } from '@istanze/shared';

export interface DemoTenant {
  readonly key: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly ipaCode: string;
  readonly istatCode: string;
  readonly belfioreCode: string;
  readonly fiscalCode: string;
  readonly municipality: MunicipalityRow;
  readonly branding: JsonObject;
  readonly settings: JsonObject;
  readonly offices: readonly DemoOffice[];
  readonly staff: readonly DemoStaff[];
  readonly streets: readonly DemoStreet[];
  readonly providers: readonly {
    readonly port: string;
    readonly provider: string;
    readonly settings: JsonObject;
  }[];
  readonly services: readonly { readonly template: string; readonly office: string }[];
  readonly sheets: string;
}

/** ISTAT code, name, province, Belfiore code. */
export type MunicipalityRow = readonly [string, string, string, string];

export interface DemoOffice {
  readonly name: string;
  readonly address: JsonObject;
  readonly email: string;
  readonly phone: string;
  readonly openingHours: Text;
  readonly caseOfficer: string;
  readonly substitutePower: string;
  /** Where it receives by appointment: docs/appointments.md. */
  readonly agenda?: JsonObject;
}

export interface DemoStaff {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly { readonly office: string; readonly role: StaffRole }[];
}

export interface DemoStreet {
  readonly name: string;
  readonly zones: readonly {
    readonly from: number;
    readonly to: number;
    readonly parity?: 'all' | 'odd' | 'even';
    readonly value: string;
  }[];
}
